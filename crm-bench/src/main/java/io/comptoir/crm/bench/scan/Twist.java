package io.comptoir.crm.bench.scan;

import java.util.Map;
import java.util.SplittableRandom;

/** How somebody came to be in the file twice: what is other the second time. */
public enum Twist {
  /** The same name and birthday with another phone. */
  NEW_PHONE("new phone, same name and birthday") {
    @Override
    void turn(Map<String, String> said, Invented invented) {
      said.put("phone", invented.phone());
    }
  },
  /** One letter of the family name, and another phone. */
  MISTYPED_NAME("mistyped family name, new phone, same birthday") {
    @Override
    void turn(Map<String, String> said, Invented invented) {
      said.compute("family_name", (field, name) -> slip(name, invented.random()));
      said.put("phone", invented.phone());
    }
  },
  /** One letter of the family name, another phone and no birthday. */
  MISTYPED_NAME_SAME_ADDRESS("mistyped family name, new phone, no birthday, same town and postal code") {
    @Override
    void turn(Map<String, String> said, Invented invented) {
      MISTYPED_NAME.turn(said, invented);
      said.remove("birthday");
    }
  },
  /** One digit of the phone, and no birthday. */
  MISTYPED_PHONE("one digit of the phone, no birthday") {
    @Override
    void turn(Map<String, String> said, Invented invented) {
      said.compute("phone", (field, phone) -> otherDigit(phone, invented.random()));
      said.remove("birthday");
    }
  },
  /** The given name's first letter alone, with the same phone. */
  INITIAL("initial for the given name, same phone") {
    @Override
    void turn(Map<String, String> said, Invented invented) {
      said.compute("given_name", (field, name) -> name.substring(0, 1));
      said.remove("birthday");
    }
  },
  /** The name in one line, its family name first and with an accent. */
  ONE_LINE("name in one line, family name first, new phone, same birthday") {
    @Override
    void turn(Map<String, String> said, Invented invented) {
      String accented = said.remove("family_name").replaceFirst("e", "é").toUpperCase(java.util.Locale.ROOT);
      said.put("full_name", accented + " " + said.remove("given_name"));
      said.put("phone", invented.phone());
    }
  },
  /** Another day of the month. */
  MISTYPED_BIRTHDAY("another day of birth, new phone, same address") {
    @Override
    void turn(Map<String, String> said, Invented invented) {
      said.compute("birthday", (field, day) -> day.substring(0, 8) + (day.endsWith("28") ? "27" : "28"));
      said.put("phone", invented.phone());
    }
  },
  /** The same mailbox at another provider, with a letter of the name. */
  OTHER_PROVIDER("same mailbox at another provider, mistyped given name, new phone") {
    @Override
    void turn(Map<String, String> said, Invented invented) {
      said.compute("email", (field, address) -> address.substring(0, address.indexOf('@')) + "@mail.example.org");
      said.compute("given_name", (field, name) -> slip(name, invented.random()));
      said.put("phone", invented.phone());
      said.remove("birthday");
    }
  };

  private final String words;

  Twist(String words) {
    this.words = words;
  }

  abstract void turn(Map<String, String> said, Invented invented);

  /** In words. */
  public String words() {
    return words;
  }

  // A letter is another one, is missing, or changes places with the next: never the first one.
  private static String slip(String name, SplittableRandom random) {
    int at = 1 + random.nextInt(name.length() - 2);
    String letter = String.valueOf((char) ('a' + random.nextInt(26)));
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + letter + name.substring(at + 1);
      case 1 -> name.substring(0, at) + name.substring(at + 1);
      default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }

  private static String otherDigit(String phone, SplittableRandom random) {
    int at = phone.length() - 1 - random.nextInt(6);
    char digit = (char) ('0' + (phone.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
    return phone.substring(0, at) + digit + phone.substring(at + 1);
  }
}
