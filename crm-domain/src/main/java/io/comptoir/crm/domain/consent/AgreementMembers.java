package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.ContactKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The members that must all be readable before an entry may permit anything. */
record AgreementMembers(ConsentScope scope, @Nullable Manner manner, @Nullable Instant expiresAt) {
  static AgreementMembers read(EntryMembers members, @Nullable ContactKey contact) {
    ConsentScope scope = members.scope();
    members.checkContact(scope.channel(), contact);
    return new AgreementMembers(scope, members.manner(), members.expiry().orElse(null));
  }
}
