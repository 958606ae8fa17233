package io.comptoir.crm.adapter.rest.brief;

import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.PostalAddress;
import io.comptoir.crm.domain.customer.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contact point as it is answered: whole, or masked for a till. */
public record ContactPointRepresentation(
    String kind,
    String value,
    @Nullable AddressRepresentation address,
    String state,
    boolean preferred,
    @Nullable Instant firstSeenAt,
    @Nullable Instant lastSeenAt) {

  /** The parts of a postal address. */
  public record AddressRepresentation(
      List<String> lines, @Nullable String postalCode, @Nullable String city, @Nullable String country) {
    static AddressRepresentation of(PostalAddress address) {
      String country = address.country() == null ? null : address.country().value();
      return new AddressRepresentation(address.lines(), address.postalCode(), address.city(), country);
    }
  }

  /** All contact points of a profile, kind by kind, the preferred one of each first. */
  public static List<ContactPointRepresentation> all(Profile profile, Role role) {
    return Stream.of(ContactKind.EMAIL, ContactKind.PHONE, ContactKind.POST)
        .flatMap(kind -> profile.contacts(kind).stream())
        .map(point -> of(point, profile.preferred(point.key().kind()).filter(point::equals).isPresent(), role))
        .toList();
  }

  private static ContactPointRepresentation of(ContactPoint point, boolean preferred, Role role) {
    String kind = word(point.key().kind());
    String state = word(point.state());
    if (role == Role.TILL) {
      return new ContactPointRepresentation(kind, Masks.masked(point), null, state, preferred, null, null);
    }
    return new ContactPointRepresentation(
        kind, whole(point), address(point), state, preferred, point.seen().firstAt(), point.seen().lastAt());
  }

  private static String whole(ContactPoint point) {
    if (point.key().kind() != ContactKind.POST) {
      return point.key().value();
    }
    PostalAddress address = PostalAddress.parse(point.said().display());
    Stream<String> town = Stream.of(address.postalCode(), address.city()).filter(part -> part != null);
    Stream<String> end = Stream.of(town.collect(Collectors.joining(" ")), country(address));
    return Stream.concat(address.lines().stream(), end)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String country(PostalAddress address) {
    return address.country() == null ? "" : address.country().value();
  }

  private static @Nullable AddressRepresentation address(ContactPoint point) {
    return point.key().kind() == ContactKind.POST
        ? AddressRepresentation.of(PostalAddress.parse(point.said().display()))
        : null;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
