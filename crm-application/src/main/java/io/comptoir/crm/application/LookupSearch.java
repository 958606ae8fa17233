package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.LookupAnswer.Closeness;
import io.comptoir.crm.application.port.in.LookupAnswer.MatchedOn;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.application.port.in.LookupQuery.By;
import io.comptoir.crm.application.port.in.LookupQuery.Narrowed;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds who fits: by an exact value, by a name, and where pieces are allowed by what a value begins or ends with. */
final class LookupSearch {
  // Enough for a narrowed search to find its few among many of one name.
  private static final int MOST_NARROWED = 200;
  private static final int MOST_DIGITS_APART = 5;

  private final Repositories repositories;
  private final Normalizer normalizer;
  private final @Nullable CountryCode region;
  private final LookupQuery query;
  private final int most;
  private final PieceTries pieces;
  private final NameTries names;

  LookupSearch(Repositories repositories, Normalizer normalizer, @Nullable CountryCode region, LookupQuery query) {
    this.most = query.narrowed().equals(Narrowed.NOT) ? query.scope().limit() + 1 : MOST_NARROWED;
    this.repositories = repositories;
    this.normalizer = normalizer;
    this.region = region;
    this.query = query;
    this.pieces = new PieceTries(repositories.search(), normalizer.phones(), region, most);
    NameQuery enough = query.scope().pieces() ? NameQuery.OFFICE : NameQuery.TILL;
    this.names = new NameTries(repositories.search(), normalizer.names(), enough, most);
  }

  LookupTries tries() {
    By by = query.by();
    if (by.phone() != null) {
      return value(phone(by.phone()), pieces.phone(by.phone()), "/phone", FaultCode.PHONE_UNUSABLE);
    }
    if (by.email() != null) {
      return value(email(by.email()), pieces.email(by.email()), "/email", FaultCode.EMAIL_UNUSABLE);
    }
    if (by.identifier() != null) {
      List<LookupHit> holders = identifier(by.identifier());
      return LookupTries.first(() -> holders);
    }
    return by.name() != null ? names.of(by.name(), "/name") : text(Objects.requireNonNullElse(by.text(), ""));
  }

  // A piece may be unreadable as a whole value; where pieces are not allowed that is said.
  private LookupTries value(Optional<List<LookupHit>> exact, LookupTries piece, String pointer, FaultCode unusable) {
    boolean useful = query.scope().pieces() && !piece.all().isEmpty();
    if (exact.isEmpty() && !useful) {
      throw RefusedException.because(List.of(new Warning(pointer, unusable, what(unusable), false)));
    }
    LookupTries tries = LookupTries.first(() -> exact.orElse(List.of()));
    return useful ? tries.then(piece) : tries;
  }

  private static String what(FaultCode unusable) {
    return "This is " + (unusable == FaultCode.PHONE_UNUSABLE ? "no phone number" : "no e-mail address");
  }

  private LookupTries text(String typed) {
    if (typed.indexOf('@') > 0) {
      return withPieces(LookupTries.first(() -> email(typed).orElse(List.of())), () -> pieces.email(typed));
    }
    long digits = typed.chars().filter(Character::isDigit).count();
    if (digits > MOST_DIGITS_APART) {
      return withPieces(LookupTries.first(() -> cardOrPhone(typed)), () -> number(typed));
    }
    LookupTries cards = LookupTries.first(() -> card(typed));
    // X1234 is no end of a phone.
    boolean dialled = digits > 0 && typed.chars().noneMatch(Character::isLetter);
    LookupTries exact = (dialled ? withPieces(cards, () -> number(typed)) : cards).then(names.exact(typed, "/text"));
    return withPieces(exact, () -> pieces.email(typed).then(pieces.identifier(typed))).then(names.mistyped(typed));
  }

  private LookupTries number(String typed) {
    return pieces.phone(typed).then(pieces.identifier(typed));
  }

  private LookupTries withPieces(LookupTries tries, Supplier<LookupTries> more) {
    return query.scope().pieces() ? tries.then(more.get()) : tries;
  }

  private List<LookupHit> cardOrPhone(String typed) {
    List<LookupHit> hits = new ArrayList<>(card(typed));
    phone(typed).ifPresent(hits::addAll);
    return hits;
  }

  private Optional<List<LookupHit>> phone(String typed) {
    return normalizer
        .phones()
        .read(typed, region)
        .map(phone -> holders(new ContactKey(ContactKind.PHONE, phone.e164()), MatchedOn.PHONE));
  }

  private Optional<List<LookupHit>> email(String typed) {
    return Optional.ofNullable(normalizer.emails().read(TypedEmail.bare(typed)).address())
        .map(address -> holders(new ContactKey(ContactKind.EMAIL, address), MatchedOn.EMAIL));
  }

  private List<LookupHit> holders(ContactKey contact, MatchedOn on) {
    return hits(repositories.customers().holdersOf(List.of(contact)), on);
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
    List<CustomerId> cards = repositories.customers().holdersOf(new Identifier(IdentifierType.LOYALTY_CARD, null, value));
    return hits(cards.isEmpty() ? repositories.search().byIdentifier(value, most) : cards, MatchedOn.IDENTIFIER);
  }

  private static List<LookupHit> hits(List<CustomerId> customers, MatchedOn on) {
    return LookupHit.all(customers, on, Closeness.EXACT);
  }
}
