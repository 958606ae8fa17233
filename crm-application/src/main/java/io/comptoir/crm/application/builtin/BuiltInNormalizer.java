package io.comptoir.crm.application.builtin;

import io.comptoir.crm.application.port.out.EmailAddresses;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.PhoneNumbers;

/**
 * Normalises with the JDK alone. It knows the dialling rules of some sixty countries by their lengths only, reads
 * Latin, Cyrillic and Greek letters, and no nicknames. Immutable and thread-safe.
 */
public final class BuiltInNormalizer implements Normalizer {
  // Goes up with every change of a rule or a table of this package that changes an answer.
  private static final String ID = "builtin-2";

  private final PhoneNumbers phones = new BuiltInPhoneNumbers();
  private final EmailAddresses emails = new BuiltInEmailAddresses();
  private final NameFolding names = new BuiltInNameFolding();

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
}
