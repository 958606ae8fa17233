package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who comes to the shop: every other one shows a card, the others are known by name and phone. */
record Shopper(int number) {
  private static final List<String> NAMES = List.of("Alma", "Bruno", "Carla", "Dario", "Elvira", "Fosco", "Gilda");
  private static final List<String> FAMILIES = List.of("Kerouan", "Lombardo", "Maziere", "Novak", "Oberlin");

  private static final int FIRST_NUMBER = 345_000;

  PersonForm form(Chance chance) {
    boolean card = number % 2 == 0;
    Map<String, String> fields = new HashMap<>();
    if (!card || chance.oneIn(2)) {
      introduce(fields);
    }
    if (chance.oneIn(3)) {
      fields.put("email", "p" + number + "@example.org");
    }
    List<IdentifierForm> cards =
        card ? List.of(new IdentifierForm("loyalty_card", null, "K" + number)) : List.of();
    return new PersonForm(null, cards, fields, null, Map.of());
  }

  private void introduce(Map<String, String> fields) {
    fields.put("given_name", NAMES.get(number % NAMES.size()));
    fields.put("family_name", FAMILIES.get(number % FAMILIES.size()));
    fields.put("phone", "+33612" + (FIRST_NUMBER + number));
    fields.put("country", "FR");
  }

  @Override
  public String toString() {
    return "P" + number;
  }
}
