package io.comptoir.crm.adapter.normalization;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import io.comptoir.crm.application.builtin.BuiltInEmailAddresses;
import io.comptoir.crm.application.port.out.EmailAddresses;
import io.comptoir.crm.domain.customer.EmailReading;

final class JMailAddresses implements EmailAddresses {
  private static final EmailValidator SYNTAX =
      JMail.strictValidator()
          .disallowQuotedIdentifiers()
          .requireTopLevelDomain()
          .disallowSingleCharacterTopLevelDomains()
          // To the library an identifier is a display name; quoted and escaped local parts are left to a rule of ours.
          .withRule(email -> email.localPart().indexOf('"') < 0 && email.localPart().indexOf('\\') < 0)
          .withRule(email -> email.comments().isEmpty() && !email.hasIdentifier() && !email.containsWhitespace());

  private final EmailAddresses addresses = new BuiltInEmailAddresses(SYNTAX::isValid);

  @Override
  public EmailReading read(String typed) {
    return addresses.read(typed);
  }
}
