package io.comptoir.crm.adapter.normalization;

import com.ibm.icu.text.Transliterator;
import io.comptoir.crm.application.builtin.BuiltInNameFolding;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.FoldedName;

final class IcuNameFolding implements NameFolding {
  private static final String RULES = "Any-Latin; Latin-ASCII; Lower";

  // Shared by all threads: its rule sets are read only under their own lock, and nothing here sets a filter.
  private final Transliterator transliterator = Transliterator.getInstance(RULES);
  private final NameFolding tables = new BuiltInNameFolding(this::inLatin);
  private final Nicknames nicknames = Nicknames.load();

  // Latin, Cyrillic and Greek stay with the tables: a hundred times faster, and spelt as in passports, where ICU
  // follows the librarians (serbakova for Shcherbakova).
  @Override
  public FoldedName fold(String name) {
    return tables.fold(name);
  }

  @Override
  public boolean nicknames(String a, String b) {
    return nicknames.areForms(a, b);
  }

  private String inLatin(String text) {
    return transliterator.transliterate(ArabicLetters.forReading(text));
  }
}
