package io.comptoir.crm.domain.prompt;

import io.comptoir.crm.domain.customer.FieldName;
import java.util.Map;

/**
 * A question the house may ask at the till. Immutable.
 *
 * @param field what it asks for
 * @param wordings per primary language ({@code fr}, {@code en}) what to say and what the customer gains; English is
 *     always there
 */
public record Question(FieldName field, Map<String, Wording> wordings) {
  /**
   * What to say.
   *
   * @param text the question
   * @param benefit what the customer gains by answering
   */
  public record Wording(String text, String benefit) {}

  /** Refuses a question without an English wording. */
  public Question {
    wordings = Map.copyOf(wordings);
    if (!wordings.containsKey("en")) {
      throw new IllegalArgumentException("A question needs at least an English wording");
    }
  }

  /** The prompt in a language, or in English where that language is missing. */
  public Prompt in(String language) {
    String spoken = wordings.containsKey(language) ? language : "en";
    Wording wording = wordings.get(spoken);
    return new Prompt(field, wording.text(), spoken, wording.benefit());
  }
}
