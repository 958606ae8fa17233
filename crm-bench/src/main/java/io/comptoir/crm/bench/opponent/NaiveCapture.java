package io.comptoir.crm.bench.opponent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What the straightforward program reads of a capture. */
record NaiveCapture(
    @JsonProperty("capture_id") String captureId,
    @JsonProperty("occurred_at") String occurredAt,
    @JsonProperty("store") String store,
    @JsonProperty("till") String till,
    @JsonProperty("customer") Customer customer,
    @JsonProperty("purchase") Purchase purchase) {
  record Customer(
      @JsonProperty("given_name") String givenName,
      @JsonProperty("family_name") String familyName,
      @JsonProperty("phone") String phone) {}

  record Purchase(
      @JsonProperty("receipt_number") String receiptNumber,
      @JsonProperty("business_day") String businessDay,
      @JsonProperty("lines") List<Line> lines,
      @JsonProperty("total") Money total) {}

  record Line(
      @JsonProperty("line_number") int number,
      @JsonProperty("sku") String sku,
      @JsonProperty("description") String description,
      @JsonProperty("quantity") String quantity,
      @JsonProperty("total") Money total) {}

  record Money(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {}

  /** What it answers. */
  record Answer(
      @JsonProperty("capture_id") String captureId,
      @JsonProperty("outcome") String outcome,
      @JsonProperty("customer_id") long customerId,
      @JsonProperty("purchase_id") long purchaseId) {}
}
