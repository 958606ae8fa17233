package io.comptoir.crm.adapter.rest.review;

import io.comptoir.crm.application.duplicates.ReasonWords;
import io.comptoir.crm.domain.matching.Finding;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.matching.Reason;
import io.comptoir.crm.domain.matching.Reason.Found;
import io.comptoir.crm.domain.matching.Reason.FoundAcrossScripts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is to be thought of two customers, as it is answered. */
public record MatchRepresentation(BigDecimal score, BigDecimal householdScore, List<ReasonRepresentation> reasons) {
  private static final int DECIMALS = 6;
  private static final int DECIMALS_OF_WEIGHT = 2;

  /** One reason, in codes and in words. */
  public record ReasonRepresentation(
      String field, String finding, @Nullable String agreement, BigDecimal weight, String text) {
    private static ReasonRepresentation of(Reason reason, ReasonWords words) {
      Finding finding = found(reason);
      return new ReasonRepresentation(
          word(reason.field()),
          finding == null ? "shared_by_many" : word(finding),
          finding == null ? null : word(finding.agreement()),
          rounded(reason.weight(), DECIMALS_OF_WEIGHT),
          words.say(reason));
    }
  }

  static MatchRepresentation of(Match match, ReasonWords words) {
    return new MatchRepresentation(
        rounded(match.score(), DECIMALS),
        rounded(match.household(), DECIMALS),
        match.reasons().stream().map(reason -> ReasonRepresentation.of(reason, words)).toList());
  }

  private static @Nullable Finding found(Reason reason) {
    if (reason instanceof FoundAcrossScripts across) {
      return across.finding();
    }
    return reason instanceof Found found ? found.finding() : null;
  }

  private static BigDecimal rounded(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
