package io.comptoir.crm.adapter.normalization;

import com.ibm.icu.text.Transliterator;
import io.comptoir.crm.application.builtin.BuiltInNameFolding;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.FoldedName;

final class IcuNameFolding implements NameFolding {
  private static final String RULES = "Any-Latin; Latin-ASCII; Lower";

  private final NameFolding tables = new BuiltInNameFolding(IcuNameFolding::inLatin);

  // Read when first needed: both together are a quarter of a second that a server's first answer need not wait for.
  private static final class Rules {
    // Shared by all threads: its rule sets are read only under their own lock, and nothing here sets a filter.
    static final Transliterator SHARED = Transliterator.getInstance(RULES);
  }

  private static final class Forms {
    static final Nicknames SHARED = Nicknames.load();
  }

  // Latin, Cyrillic and Greek stay with the tables: a hundred times faster, and spelt as in passports, where ICU
  // follows the librarians (serbakova for Shcherbakova).
  @Override
  public FoldedName fold(String name) {
    return tables.fold(name);
  }

  @Override
  public boolean nicknames(String a, String b) {
    return Forms.SHARED.areForms(a, b);
  }

  private static String inLatin(String text) {
    String read = HangulReading.forReading(KanaReading.forReading(text));
    return Rules.SHARED.transliterate(ArabicLetters.forReading(read));
  }
}
