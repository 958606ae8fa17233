package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.locale.CountryCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What permission needs to know of a person beside the ledger. Immutable. The country of a store is never in it.
 *
 * @param residence the country the person lives in, or null when unknown
 * @param phonePrefix the country of the person's phone number, or null when there is none; asked only where the residence
 *     is unknown
 * @param contacts the person's contact points, the preferred one first; other kinds than the channel's are passed over
 * @param lastSaleAt the person's last sale, or null when there is none
 * @param age the person's age in years, or null when unknown
 * @param provisional whether this is a customer waiting for a review
 */
public record PermissionContext(
    @Nullable CountryCode residence,
    @Nullable CountryCode phonePrefix,
    List<ReachableContact> contacts,
    @Nullable Instant lastSaleAt,
    @Nullable Integer age,
    boolean provisional) {
  /** Copies the contact points. */
  public PermissionContext {
    contacts = List.copyOf(contacts);
  }

  /** Whose law applies: the residence, else the phone's prefix. */
  public Optional<CountryCode> country() {
    return Optional.ofNullable(residence == null ? phonePrefix : residence);
  }

  /** The contact point this channel would use. */
  public Optional<ReachableContact> preferred(Channel channel) {
    return contacts.stream().filter(contact -> contact.key().kind() == channel.contactKind()).findFirst();
  }
}
