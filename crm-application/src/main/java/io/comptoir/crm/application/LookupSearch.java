package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.LookupAnswer.MatchedOn;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.application.port.in.LookupQuery.By;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.IdentifierType;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who fits, by an exact value or the beginning of a name. */
final class LookupSearch {
  // Enough for a narrowed search to find its few among many of one name.
  private static final int MOST_BY_NAME = 200;
  private static final int MOST_DIGITS_APART = 5;

  private final Repositories repositories;
  private final Normalizer normalizer;
  private final @Nullable CountryCode region;

  LookupSearch(Repositories repositories, Normalizer normalizer, @Nullable CountryCode region) {
    this.repositories = repositories;
    this.normalizer = normalizer;
    this.region = region;
  }

  List<LookupHit> search(LookupQuery query) {
    By by = query.by();
    if (by.phone() != null) {
      return phone(by.phone());
    }
    if (by.email() != null) {
      return email(by.email());
    }
    if (by.identifier() != null) {
      return identifier(by.identifier());
    }
    return by.name() != null ? name(by.name(), "/name") : text(Objects.requireNonNullElse(by.text(), ""));
  }

  private List<LookupHit> text(String typed) {
    if (typed.indexOf('@') > 0) {
      return email(typed);
    }
    List<LookupHit> hits = new ArrayList<>(card(typed));
    long digits = typed.chars().filter(Character::isDigit).count();
    if (digits > MOST_DIGITS_APART) {
      hits.addAll(phone(typed));
      return List.copyOf(hits);
    }
    return hits.isEmpty() ? name(typed, "/text") : hits;
  }

  private List<LookupHit> phone(String typed) {
    Optional<ContactKey> key =
        normalizer.phones().read(typed, region).map(PhoneNumber::e164).map(e164 -> new ContactKey(ContactKind.PHONE, e164));
    return hits(key.map(k -> repositories.customers().holdersOf(List.of(k))).orElse(List.of()), MatchedOn.PHONE);
  }

  private List<LookupHit> email(String typed) {
    String address = normalizer.emails().read(typed).address();
    return address == null
        ? List.of()
        : hits(
            repositories.customers().holdersOf(List.of(new ContactKey(ContactKind.EMAIL, address))), MatchedOn.EMAIL);
  }

  private List<LookupHit> identifier(IdentifierForm typed) {
    try {
      IdentifierType type =
          Optional.ofNullable(typed.type()).flatMap(IdentifierType::parse).orElse(IdentifierType.LOYALTY_CARD);
      Identifier identifier = new Identifier(type, typed.source(), Objects.requireNonNullElse(typed.value(), "").strip());
      return hits(repositories.customers().holdersOf(identifier), MatchedOn.IDENTIFIER);
    } catch (InvalidValueException e) {
      throw new RefusedException(FaultCode.QUERY_UNUSABLE, e.getMessage());
    }
  }

  private List<LookupHit> card(String typed) {
    String value = typed.strip();
    if (value.isEmpty() || value.length() > Identifier.MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
      return List.of();
    }
    List<LookupHit> cards = byIdentifier(IdentifierType.LOYALTY_CARD, value);
    return cards.isEmpty() ? byIdentifier(IdentifierType.TOKEN, value) : cards;
  }

  private List<LookupHit> byIdentifier(IdentifierType type, String value) {
    return hits(repositories.customers().holdersOf(new Identifier(type, null, value)), MatchedOn.IDENTIFIER);
  }

  private List<LookupHit> name(String typed, String pointer) {
    NameQuery.requireEnough(typed, pointer);
    FoldedName folded = normalizer.names().fold(typed);
    return folded.isEmpty()
        ? List.of()
        : hits(repositories.customers().findByName(folded, MOST_BY_NAME), MatchedOn.NAME);
  }

  private static List<LookupHit> hits(List<CustomerId> customers, MatchedOn on) {
    return customers.stream().map(id -> new LookupHit(id, on)).toList();
  }
}
