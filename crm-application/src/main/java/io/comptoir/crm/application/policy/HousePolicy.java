package io.comptoir.crm.application.policy;

import io.comptoir.crm.application.rules.ShippedPermissionRules;
import io.comptoir.crm.domain.consent.PermissionRules;
import io.comptoir.crm.domain.prompt.PromptPolicy;
import java.util.List;

/**
 * What a house decides for itself. Immutable.
 *
 * @param prompts what its tills may ask
 * @param permissions by which country rules it may contact people
 * @param fields which fields of the customer file it wants, and of which kind
 * @param ownCards the beginnings of its own loyalty card numbers: these are no payment cards, whatever they look like
 * @param duplicates what a scan for duplicates may do by itself
 */
public record HousePolicy(
    PromptPolicy prompts, PermissionRules permissions, FieldPolicy fields, List<String> ownCards,
    DuplicatePolicy duplicates) {
  /** Copies the list. */
  public HousePolicy {
    ownCards = List.copyOf(ownCards);
  }

  /** The policy the product ships. */
  public static HousePolicy shipped() {
    return new HousePolicy(ShippedPrompts.policy(), ShippedPermissionRules.load(), FieldPolicy.OPEN, List.of(),
        DuplicatePolicy.ASK);
  }

  /** Whether a card number is the house's own. */
  public boolean isOwnCard(String number) {
    return ownCards.stream().anyMatch(number::startsWith);
  }
}
