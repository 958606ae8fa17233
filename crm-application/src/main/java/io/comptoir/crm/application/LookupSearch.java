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
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.fault.Warning;
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
      return phone(by.phone()).orElseThrow(() -> unusable("/phone", FaultCode.PHONE_UNUSABLE, "no phone number"));
    }
    if (by.email() != null) {
      return email(by.email()).orElseThrow(() -> unusable("/email", FaultCode.EMAIL_UNUSABLE, "no e-mail address"));
    }
    if (by.identifier() != null) {
      return identifier(by.identifier());
    }
    return by.name() != null ? name(by.name(), "/name") : text(Objects.requireNonNullElse(by.text(), ""));
  }

  private List<LookupHit> text(String typed) {
    if (typed.indexOf('@') > 0) {
      return email(typed).orElse(List.of());
    }
    List<LookupHit> hits = new ArrayList<>(card(typed));
    long digits = typed.chars().filter(Character::isDigit).count();
    if (digits > MOST_DIGITS_APART) {
      phone(typed).ifPresent(hits::addAll);
      return List.copyOf(hits);
    }
    return hits.isEmpty() ? name(typed, "/text") : hits;
  }

  private Optional<List<LookupHit>> phone(String typed) {
    return normalizer
        .phones()
        .read(typed, region)
        .map(phone -> holders(new ContactKey(ContactKind.PHONE, phone.e164()), MatchedOn.PHONE));
  }

  private Optional<List<LookupHit>> email(String typed) {
    return Optional.ofNullable(normalizer.emails().read(typed).address())
        .map(address -> holders(new ContactKey(ContactKind.EMAIL, address), MatchedOn.EMAIL));
  }

  private List<LookupHit> holders(ContactKey contact, MatchedOn on) {
    return hits(repositories.customers().holdersOf(List.of(contact)), on);
  }

  private static RefusedException unusable(String pointer, FaultCode code, String what) {
    return RefusedException.because(List.of(new Warning(pointer, code, "This is " + what, false)));
  }

  private List<LookupHit> identifier(IdentifierForm typed) {
    try {
      IdentifierType type = IdentifierReader.type(typed);
      Identifier identifier = new Identifier(type, typed.source(), Objects.requireNonNullElse(typed.value(), "").strip());
      return hits(repositories.customers().holdersOf(identifier), MatchedOn.IDENTIFIER);
    } catch (InvalidValueException e) {
      throw RefusedException.because(List.of(new Warning("/identifier", e.code(), e.getMessage(), false)));
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
