package io.comptoir.crm.adapter.importing.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of the file that mean something here.
 *
 * @param names the file's own name of each
 */
public record SourceColumns(Map<MappingKey, String> names) {
  private static final List<MappingKey> COLUMNS = List.of(
      MappingKey.RECEIPT_NUMBER,
      MappingKey.OCCURRED_AT,
      MappingKey.QUANTITY,
      MappingKey.UNIT_PRICE,
      MappingKey.SKU,
      MappingKey.GTIN,
      MappingKey.DESCRIPTION,
      MappingKey.CUSTOMER,
      MappingKey.COUNTRY,
      MappingKey.RETURN_COLUMN);

  public SourceColumns {
    names = Map.copyOf(names);
  }

  static SourceColumns of(MappingTexts texts) {
    Map<MappingKey, String> names = new EnumMap<>(MappingKey.class);
    COLUMNS.forEach(key -> texts.text(key).ifPresent(name -> names.put(key, name)));
    return new SourceColumns(names);
  }
}
