package io.comptoir.crm.adapter.importing.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written.
 *
 * @param decimalMark before the decimals
 * @param groupingMark between groups of digits, or null when there is none
 */
public record NumberStyle(char decimalMark, @Nullable Character groupingMark) {
  // Longer than any value the file may hold: what the domain refuses is told by the domain.
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,30}(\\.[0-9]{1,30})?");

  static NumberStyle of(MappingTexts texts) {
    NumberStyle style = new NumberStyle(
        texts.sign(MappingKey.DECIMAL_MARK),
        texts.text(MappingKey.GROUPING_MARK).map(mark -> texts.sign(MappingKey.GROUPING_MARK)).orElse(null));
    return style.requireTwoSigns(texts);
  }

  private NumberStyle requireTwoSigns(MappingTexts texts) {
    return texts.value(MappingKey.DECIMAL_MARK, mark -> {
      if (groupingMark != null && groupingMark == decimalMark) {
        throw new IllegalArgumentException("another sign than \"grouping_mark\"");
      }
      return this;
    });
  }

  /** The number a cell holds, or nothing when it holds none. */
  public Optional<BigDecimal> read(String cell) {
    String text = cell.strip();
    if (groupingMark != null) {
      text = text.replace(groupingMark.toString(), "");
    }
    if (decimalMark != '.') {
      text = text.replace('.', '?').replace(decimalMark, '.');
    }
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
