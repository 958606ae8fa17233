package io.comptoir.crm.application.policy;

import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.prompt.PromptPolicy;
import io.comptoir.crm.domain.prompt.Question;
import io.comptoir.crm.domain.prompt.Question.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The questions the product ships, each with what the customer gains by answering, in English and French. */
public final class ShippedPrompts {
  private static final Duration REST = Duration.ofDays(180);

  private ShippedPrompts() {}

  /** A way to reach the person first, then what makes the next visit better; a refusal rests for 180 days. */
  public static PromptPolicy policy() {
    return new PromptPolicy(List.of(phone(), email(), familyName(), birthday()), REST);
  }

  private static Question phone() {
    return question(
        FieldName.PHONE,
        new Wording("May I note a phone number for you?", "We find your receipts for a return without the paper."),
        new Wording("Puis-je noter un numéro de téléphone ?", "Nous retrouvons vos tickets pour un échange sans papier."));
  }

  private static Question email() {
    return question(
        FieldName.EMAIL,
        new Wording("Would you like your receipt by e-mail?", "Your receipt and your guarantee are always at hand."),
        new Wording("Souhaitez-vous votre ticket par e-mail ?", "Votre ticket et votre garantie toujours sous la main."));
  }

  private static Question familyName() {
    return question(
        FieldName.FAMILY_NAME,
        new Wording("Under which name may I note this?", "Any of our shops finds your purchases by your name."),
        new Wording("À quel nom puis-je le noter ?", "Chacune de nos boutiques retrouve vos achats à votre nom."));
  }

  private static Question birthday() {
    return question(
        FieldName.BIRTHDAY,
        new Wording("May we know your birthday, without the year?", "A small attention awaits you on that day."),
        new Wording("Votre jour d'anniversaire, sans l'année ?", "Une petite attention vous attend ce jour-là."));
  }

  private static Question question(FieldName field, Wording english, Wording french) {
    return new Question(field, Map.of("en", english, "fr", french));
  }
}
