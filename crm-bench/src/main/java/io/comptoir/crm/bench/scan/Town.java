package io.comptoir.crm.bench.scan;

import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.AddressForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Generated people, and who of them is there twice. Of a hundred customers ten are somebody who is there already, in one of
 * the known ways; five are relatives with the same phone, and five have what is typed for everybody. From a seed.
 *
 * @param people what was said of each
 * @param twins who of them are one person
 */
public record Town(List<PersonForm> people, List<Twin> twins) {
  private static final int HUNDRED = 100;
  private static final int TWINS = 10;
  private static final int RELATIVES = 15;
  private static final int PLACEHOLDERS = 20;

  /** One person, there twice. */
  public record Twin(int one, int other, Twist twist) {}

  /** Everybody of a seed. */
  public static Town of(long seed, int size) {
    Invented invented = new Invented(seed, size);
    List<Map<String, String>> said = new ArrayList<>();
    List<Integer> once = new ArrayList<>();
    List<Twin> twins = new ArrayList<>();
    while (said.size() < size) {
      int share = invented.random().nextInt(HUNDRED);
      int known = once.isEmpty() ? 0 : once.get(invented.random().nextInt(once.size()));
      if (share < TWINS && !once.isEmpty()) {
        once.remove(Integer.valueOf(known));
        twins.add(twin(said, known, Twist.values()[twins.size() % Twist.values().length], invented));
      } else if (share < RELATIVES && !once.isEmpty()) {
        said.add(invented.relative(said.get(known)));
      } else {
        said.add(share < PLACEHOLDERS ? invented.withPlaceholders(invented.person()) : invented.person());
        once.addAll(share < PLACEHOLDERS ? List.of() : List.of(said.size() - 1));
      }
    }
    return new Town(said.stream().map(Town::form).toList(), List.copyOf(twins));
  }

  private static Twin twin(List<Map<String, String>> said, int known, Twist twist, Invented invented) {
    Map<String, String> again = new HashMap<>(said.get(known));
    if (twist != Twist.OTHER_PROVIDER) {
      again.remove("email");
    }
    if (twist == Twist.NEW_PHONE || twist == Twist.MISTYPED_NAME || twist == Twist.ONE_LINE) {
      again.remove("city");
      again.remove("postal_code");
    }
    twist.turn(again, invented);
    said.add(again);
    return new Twin(known, said.size() - 1, twist);
  }

  private static PersonForm form(Map<String, String> said) {
    Map<String, String> fields = new HashMap<>(said);
    String town = fields.remove("city");
    String code = fields.remove("postal_code");
    AddressForm address = town == null ? null : new AddressForm(List.of(), code, town, "FR");
    return new PersonForm(null, List.of(), fields, address, Map.of());
  }
}
