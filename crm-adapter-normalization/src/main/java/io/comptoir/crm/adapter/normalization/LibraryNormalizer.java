package io.comptoir.crm.adapter.normalization;

import io.comptoir.crm.application.port.out.EmailAddresses;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.domain.locale.CountryCode;

/** Normalises with the reference libraries. */
public final class LibraryNormalizer implements Normalizer {
  // The answers change with the libraries' data and with our rules and tables (the first number; goes up with each
  // change of an answer, here or in the built-in tables this builds on).
  static final String ID = "library-3:phone-9.0.43:jmail-2.2.2:icu4j-79.1";

  private static final int ROUNDS = 50;

  private final PhoneNumbers phones = new LibPhoneNumbers();
  private final EmailAddresses emails = new JMailAddresses();
  private final NameFolding names = new IcuNameFolding();

  @Override
  public PhoneNumbers phones() {
    return phones;
  }

  @Override
  public EmailAddresses emails() {
    return emails;
  }

  @Override
  public NameFolding names() {
    return names;
  }

  @Override
  public String id() {
    return ID;
  }

  /** Loads the libraries' data, half a second's work, so that the first customer of the day does not wait for it. */
  public void warmUp() {
    CountryCode home = new CountryCode("FR");
    for (int round = 0; round < ROUNDS; round++) {
      phones.read("06 12 34 56 78", home);
      phones.read("+1 202 555 0123", home);
      emails.read("camille.martin@example.com");
      names.fold("Камиль 张伟 김민수 たなか محمد משה Γιώργος");
      names.nicknames("bill", "william");
    }
  }
}
