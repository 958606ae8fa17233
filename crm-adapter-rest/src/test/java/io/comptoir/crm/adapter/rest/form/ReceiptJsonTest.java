package io.comptoir.crm.adapter.rest.form;

import static io.comptoir.crm.adapter.rest.form.FormFixture.json;
import static io.comptoir.crm.adapter.rest.form.FormFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.json.JsonString;
import io.comptoir.crm.domain.capture.Timing;
import io.comptoir.crm.domain.purchase.AdjustmentForm;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.LineReferenceForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.purchase.ReceiptReferenceForm;
import io.comptoir.crm.domain.purchase.TaxForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptJsonTest {
  private static final String MONEY = "{'amount':'1.00','currency':'EUR'}";
  private static final MoneyForm ONE = new MoneyForm("1.00", "EUR");

  private final Unread unread = new Unread();

  private ReceiptForm read(String text) {
    return ReceiptJson.read(json(text), "/purchase", unread);
  }

  @Test
  void readShouldTakeEveryMemberWhenAllAreInTheirTypes() {
    ReceiptForm form =
        read(
            "{'receipt_number':'1','business_day':'2026-11-21','kind':'return','lines':[{'line_number':2,'sku':'s',"
                + "'gtin':'g','description':'d','quantity':'-1','unit_price':" + MONEY + ",'discount':" + MONEY
                + ",'total':" + MONEY + ",'returns':{'store':'S','till':'T','receipt_number':'R',"
                + "'business_day':'B','line_number':3}}],'adjustments':[{'type':'tip','label':'l','amount':" + MONEY
                + "}],'included_taxes':[{'label':'t','amount':" + MONEY + "}],'total':" + MONEY
                + ",'voids':{'store':'S','till':'T','business_day':'B','receipt_number':'R'}}");

    assertThat(form.lines())
        .containsExactly(
            new LineForm("2", "s", "g", "d", "-1", ONE, ONE, ONE, new LineReferenceForm("S", "T", "R", "B", "3")));
    assertThat(form.adjustments()).containsExactly(new AdjustmentForm("tip", "l", ONE));
    assertThat(form.includedTaxes()).containsExactly(new TaxForm("t", ONE));
    assertThat(form.total()).isEqualTo(ONE);
    assertThat(form.voids()).isEqualTo(new ReceiptReferenceForm("S", "T", "B", "R"));
    assertThat(List.of(form.receiptNumber(), form.businessDay(), form.kind()))
        .containsExactly("1", "2026-11-21", "return");
    assertThat(unread.items()).isEmpty();
  }

  @Test
  void readShouldKeepThePlaceOfALineThatIsNoObject() {
    ReceiptForm form = read("{'lines':[null,{'quantity':1,'line_number':'1'}]}");

    assertThat(form.lines()).hasSize(2);
    assertThat(told(unread))
        .containsExactly(
            "/purchase/lines/0 WRONG_TYPE null",
            "/purchase/lines/1/line_number WRONG_TYPE 1",
            "/purchase/lines/1/quantity WRONG_TYPE 1");
  }

  @Test
  void readShouldNotTakeALostBusinessDayForAMissingOne() {
    assertThat(read("{'business_day':null}").businessDay()).isNull();
    assertThat(read("{'business_day':20261121}").businessDay()).isEmpty();
  }

  @Test
  void readShouldKeepTheTextAloneWhenTheReceiptIsNoObject() {
    ReceiptForm form = ReceiptJson.read(new JsonString("lost"), "/purchase", unread);

    assertThat(form.raw()).isEqualTo("\"lost\"");
    assertThat(form.lines()).isNull();
    assertThat(told(unread)).containsExactly("/purchase WRONG_TYPE lost");
  }

  @Test
  void timingShouldTakeWholeNumbersWithinTheirBounds() {
    Members timing =
        new Members(
            json("{'identify_millis':86400000,'capture_millis':-1,'checkout_millis':1.5,'queue_length':10001,'x':1}"),
            "/timing",
            unread);

    assertThat(TimingJson.read(timing)).isEqualTo(new Timing(86_400_000L, null, null, null));
    assertThat(told(unread))
        .containsExactlyInAnyOrder(
            "/timing/queue_length UNKNOWN_VALUE 10001",
            "/timing/capture_millis UNKNOWN_VALUE -1",
            "/timing/checkout_millis WRONG_TYPE 1.5",
            "/timing/x UNKNOWN_FIELD 1");
  }
}
