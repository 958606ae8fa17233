package io.comptoir.crm.domain.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The texts by which people of the customer file are held against each other beside what they are found by anyway (phone,
 * e-mail, identifier, the name as it stands). A few for each, because they are kept: about as many as a name has words,
 * three times. Who shares neither any of these nor any of those is not compared. Pure.
 */
public final class FileKeys {
  private static final int MOST_WORDS = 3;
  private static final int LEAST_MAILBOX = 4;

  private final Set<String> keys = new LinkedHashSet<>();

  private FileKeys() {}

  /** The keys of a person: at most a dozen and one for each e-mail. */
  public static Set<String> of(Traits traits) {
    FileKeys keys = new FileKeys();
    List<String> words = words(traits.name());
    keys.addNames(words);
    words.forEach(word -> keys.addWord(word, traits));
    traits.contacts().emails().forEach(keys::addMailbox);
    return keys.keys;
  }

  private static List<String> words(NameTraits name) {
    List<String> words = new ArrayList<>(name.given().words());
    words.addAll(name.family().words());
    return words.stream().filter(word -> word.length() > 1).distinct().sorted().limit(MOST_WORDS).toList();
  }

  // A name written with other vowels or a doubled letter, in any order of its words.
  private void addNames(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        keys.add(BlockingKeys.text("names", BlockingKeys.bones(words.get(i)), BlockingKeys.bones(words.get(j))));
      }
    }
  }

  private void addWord(String word, Traits traits) {
    if (traits.birth().isWhole()) {
      keys.add(BlockingKeys.text("born", word.charAt(0), traits.birth().digits()));
    }
    AddressTraits address = traits.address();
    if (!address.postalCode().isEmpty()) {
      keys.add(BlockingKeys.text("code", BlockingKeys.bones(word), address.postalCode()));
    } else if (!address.city().isEmpty()) {
      keys.add(BlockingKeys.text("city", BlockingKeys.bones(word), address.city().text()));
    }
  }

  private void addMailbox(String email) {
    String mailbox = ContactComparison.mailbox(email);
    if (mailbox.length() >= LEAST_MAILBOX) {
      keys.add(BlockingKeys.text("mailbox", mailbox));
    }
  }
}
