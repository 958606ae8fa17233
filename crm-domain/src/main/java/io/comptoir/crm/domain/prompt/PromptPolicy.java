package io.comptoir.crm.domain.prompt;

import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.store.RolloutPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the house asks for at its tills, and how long a refusal rests. Immutable.
 *
 * @param questions what may be asked, most worth its seconds first
 * @param rest how long a declined question is not asked again
 */
public record PromptPolicy(List<Question> questions, Duration rest) {
  /** Copies the list. */
  public PromptPolicy {
    questions = List.copyOf(questions);
  }

  /**
   * The one question for this checkout: the first whose answer is not known and was not declined lately; none in a store
   * that is not live.
   *
   * @param phase the store's phase
   * @param known what the house knows of the customer
   * @param declined when each field was last declined
   * @param language the primary language to ask in
   * @param now the server's clock
   */
  public Optional<Prompt> propose(
      RolloutPhase phase, Profile known, Map<FieldName, Instant> declined, String language, Instant now) {
    if (phase != RolloutPhase.LIVE) {
      return Optional.empty();
    }
    return questions.stream()
        .filter(question -> !known.knows(question.field()))
        .filter(question -> rested(declined.get(question.field()), now))
        .findFirst()
        .map(question -> question.in(language));
  }

  private boolean rested(@Nullable Instant declinedAt, Instant now) {
    return declinedAt == null || declinedAt.plus(rest).isBefore(now);
  }
}
