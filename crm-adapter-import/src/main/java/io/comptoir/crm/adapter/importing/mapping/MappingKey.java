package io.comptoir.crm.adapter.importing.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every key of a mapping, once, with its default. */
public enum MappingKey {
  RECEIPT_NUMBER("receipt_number", Standard.NEEDED),
  OCCURRED_AT("occurred_at", Standard.NEEDED),
  QUANTITY("quantity", Standard.NEEDED),
  UNIT_PRICE("unit_price", Standard.NEEDED),
  SKU("sku", Standard.NONE),
  GTIN("gtin", Standard.NONE),
  DESCRIPTION("description", Standard.NONE),
  CUSTOMER("customer", Standard.NONE),
  COUNTRY("country", Standard.NONE),
  STORE("store", Standard.NEEDED),
  TILL("till", Standard.NEEDED),
  CURRENCY("currency", Standard.STORE),
  TIME_ZONE("time_zone", Standard.STORE),
  OCCURRED_AT_FORMAT("occurred_at.format", "iso"),
  CUSTOMER_TYPE("customer.type", "external"),
  CUSTOMER_SOURCE("customer.source", Standard.NONE),
  COUNTRY_CODES("country.codes", Standard.NONE),
  RECEIPT_NUMBERS("receipt_numbers", "unique"),
  RETURN_RECEIPT_PREFIX("return.receipt_prefix", Standard.NONE),
  RETURN_COLUMN("return.column", Standard.NONE),
  RETURN_VALUES("return.values", Standard.NONE),
  RETURN_QUANTITY("return.quantity", "negative"),
  RETURN_BY_QUANTITY("return.by_quantity", "no"),
  NEITHER_RECEIPT_PREFIX("neither.receipt_prefix", Standard.NONE),
  NEITHER_UNPRICED("neither.unpriced", "anonymous"),
  DUPLICATES("duplicates", "keep"),
  SEPARATOR("separator", ","),
  QUOTE("quote", "\""),
  ENCODING("encoding", "UTF-8"),
  DECIMAL_MARK("decimal_mark", "."),
  GROUPING_MARK("grouping_mark", Standard.NONE);

  private final String key;
  private final String standard;

  MappingKey(String key, String standard) {
    this.key = key;
    this.standard = standard;
  }

  /** How it is written in the file. */
  public String key() {
    return key;
  }

  /** The default as the documents write it; in parentheses what is no value. */
  public String standard() {
    return standard;
  }

  boolean isNeeded() {
    return standard.equals(Standard.NEEDED);
  }

  Optional<String> defaultText() {
    return standard.startsWith("(") ? Optional.empty() : Optional.of(standard);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(MappingKey::key).toList();
  }

  /** Defaults that are no values. */
  static final class Standard {
    static final String NEEDED = "(needed)";
    static final String NONE = "(none)";
    static final String STORE = "(the store's)";

    private Standard() {}
  }
}
