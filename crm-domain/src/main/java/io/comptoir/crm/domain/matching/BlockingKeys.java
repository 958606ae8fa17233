package io.comptoir.crm.domain.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The texts by which two people are held against each other: who shares none of them is not compared. Each is made of two
 * things that are seldom both wrong, so that hardly any pair of one person shares none. Pure.
 */
public final class BlockingKeys {
  private static final int MOST_WORDS = 5;
  private static final int BONES = 4;
  private static final int BEGINNING = 3;
  private static final int LEAST_MAILBOX = 4;
  private static final int LEAST_HALVED = 5;

  private final Set<String> keys = new LinkedHashSet<>();

  private BlockingKeys() {}

  /** The keys of a person. */
  public static Set<String> of(Traits traits) {
    BlockingKeys keys = new BlockingKeys();
    keys.addContacts(traits.contacts());
    keys.addNames(traits);
    keys.addAddress(traits.address(), traits.birth());
    if (traits.birth().isWhole()) {
      keys.add("born", traits.birth().digits());
    }
    return keys.keys;
  }

  private void add(String kind, Object... parts) {
    keys.add(text(kind, parts));
  }

  static String text(String kind, Object... parts) {
    StringBuilder key = new StringBuilder(kind);
    for (Object part : parts) {
      key.append('\u001f').append(part);
    }
    return key.toString();
  }

  private void addContacts(ContactTraits contacts) {
    contacts.phones().forEach(phone -> add("phone", phone));
    contacts.emails().forEach(this::addEmail);
    contacts.nationalIds().forEach(this::addNationalId);
  }

  private void addEmail(String email) {
    add("email", email);
    String local = ContactComparison.mailbox(email);
    if (local.length() >= LEAST_MAILBOX) {
      add("local", local);
    }
    if (local.length() < email.length() && !local.isEmpty()) {
      add("domain", local.charAt(0), email.substring(local.length()));
    }
  }

  private void addNationalId(String id) {
    add("id", id);
    if (id.length() >= LEAST_HALVED) {
      add("id begins", id.substring(0, id.length() / 2));
      add("id ends", id.substring(id.length() / 2));
    }
  }

  private void addNames(Traits traits) {
    List<String> words =
        Stream.concat(traits.name().given().words().stream(), traits.name().family().words().stream()).sorted().toList();
    for (int i = 0; i < Math.min(MOST_WORDS, words.size()); i++) {
      for (int j = i + 1; j < Math.min(MOST_WORDS, words.size()); j++) {
        add("names", bones(words.get(i)), bones(words.get(j)));
        add("initial, name", words.get(i).charAt(0), bones(words.get(j)));
        add("initial, name", words.get(j).charAt(0), bones(words.get(i)));
      }
    }
    words.stream().filter(word -> word.length() > 1).forEach(word -> addWord(word, traits));
  }

  private void addWord(String word, Traits traits) {
    addBorn(word, traits.birth());
    AddressTraits address = traits.address();
    if (!address.postalCode().isEmpty()) {
      add("name, code", bones(word), address.postalCode());
    }
    if (!address.city().isEmpty()) {
      add("name, city", bones(word), address.city().text());
    }
    if (!address.number().isEmpty() && !address.street().isEmpty()) {
      add("name, number", bones(word), address.number());
    }
  }

  private void addBorn(String word, BirthTraits birth) {
    char first = word.charAt(0);
    if (birth.year() != 0) {
      add("name, year", word.substring(0, Math.min(BEGINNING, word.length())), birth.year());
    }
    if (birth.month() != 0 && birth.day() != 0) {
      add("name, month, day", first, birth.month(), birth.day());
    }
    if (birth.year() != 0 && birth.day() != 0) {
      add("name, year, day", first, birth.year(), birth.day());
    }
    if (birth.year() != 0 && birth.month() != 0) {
      add("name, year, month", first, birth.year(), birth.month());
    }
  }

  private void addAddress(AddressTraits address, BirthTraits birth) {
    addStreet(address);
    if (!address.postalCode().isEmpty() && !address.number().isEmpty()) {
      add("code, number", address.postalCode(), address.number());
    }
    if (birth.year() != 0 && !address.postalCode().isEmpty()) {
      add("code, year", address.postalCode(), birth.year());
    }
    if (birth.year() != 0 && !address.city().isEmpty()) {
      add("city, year", address.city().text(), birth.year());
    }
  }

  private void addStreet(AddressTraits address) {
    List<String> words = new ArrayList<>(address.street().words());
    if (words.isEmpty()) {
      return;
    }
    String first = words.get(0);
    add("street", address.street().text());
    if (!address.number().isEmpty()) {
      add("street, number", first, address.number());
    }
    if (!address.postalCode().isEmpty()) {
      add("street, code", first.substring(0, Math.min(BEGINNING, first.length())), address.postalCode());
    }
  }

  /** The first letter and the consonants after it, doubles once, four letters at most. */
  static String bones(String word) {
    StringBuilder bones = new StringBuilder().append(word.charAt(0));
    for (int i = 1; i < word.length() && bones.length() < BONES; i++) {
      char letter = word.charAt(i);
      if ("aeiouyhw".indexOf(letter) < 0 && bones.charAt(bones.length() - 1) != letter) {
        bones.append(letter);
      }
    }
    return bones.toString();
  }
}
