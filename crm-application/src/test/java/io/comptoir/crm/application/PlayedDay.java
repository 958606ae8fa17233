package io.comptoir.crm.application;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.CaptureRequest.Detail;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.IdentifierType;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shop that heard of a day, and what it knows afterwards. */
final class PlayedDay implements AutoCloseable {
  static final Instant ASKED_AT = Instant.parse("2026-12-24T12:00:00Z");

  final Shop shop;
  private final Set<OperationId> heard = new LinkedHashSet<>();

  /** That a capture arrives, perhaps not for the first time. */
  record Reception(Told told, Instant at) {
    static Reception prompt(Told told) {
      return new Reception(told, told.at().plusSeconds(1));
    }
  }

  PlayedDay() {
    this(new InMemoryStorage());
  }

  PlayedDay(Storage storage) {
    shop = new Shop(storage);
    Store milan =
        new Store(
            RandomDay.MILAN, "Milano", new CountryCode("IT"), ZoneId.of("Europe/Rome"), Currency.getInstance("EUR"), RolloutPhase.LIVE);
    Waiting.on(shop.comptoir.house().putStore(milan, null));
  }

  /** Tells the shop everything as it happened. */
  PlayedDay inOrder(List<Told> day) {
    return in(day.stream().map(Reception::prompt).toList());
  }

  /** Tells the shop everything in the order of arrival. */
  PlayedDay in(List<Reception> receptions) {
    receptions.stream().sorted(Comparator.comparing(Reception::at)).forEach(this::receive);
    return this;
  }

  private void receive(Reception reception) {
    heard.add(reception.told().id());
    send(reception.told(), reception.at());
  }

  CaptureAnswer send(Told told, Instant at) {
    shop.now = at;
    CaptureRequest full = CaptureRequest.of(told.attempt(at));
    return Waiting.on(
        shop.comptoir
            .captures()
            .capture(new CaptureRequest(full.form(), full.unread(), full.content(), full.handling(), Detail.IDS)));
  }

  <T> T read(Function<Repositories, T> question) {
    return shop.comptoir.storage().read(question);
  }

  CaptureFact capture(OperationId id) {
    return read(r -> r.captures().find(id)).orElseThrow();
  }

  List<ConsentDecision> decisions(OperationId id) {
    return read(r -> r.consents().decisionsOf(id));
  }

  /** The customer who holds a card; empty when nobody does. */
  Optional<Customer> holder(String card) {
    Identifier identifier = new Identifier(IdentifierType.LOYALTY_CARD, null, card);
    return read(r -> r.customers().holdersOf(identifier).stream().findFirst().flatMap(r.customers()::find));
  }

  Permission permission(CustomerId customer, Channel channel) {
    shop.now = ASKED_AT;
    return shop.comptoir.consents().permission(customer, Purpose.MARKETING, channel, null).orElseThrow();
  }

  /** Every receipt that was told, with those under the same identity, each once. */
  List<Purchase> purchases() {
    return read(
        r -> {
          Map<Object, Purchase> all = new LinkedHashMap<>();
          for (OperationId id : heard) {
            Optional<Purchase> told = Optional.ofNullable(capture(id).result().purchase()).flatMap(r.purchases()::find);
            told.ifPresent(purchase -> all.put(purchase.id(), purchase));
          }
          return List.copyOf(all.values());
        });
  }

  /** Everyone anything was said of, by the contact points that tell people apart. */
  Map<ContactKey, Set<CustomerId>> sharing() {
    Map<ContactKey, Set<CustomerId>> sharing = new LinkedHashMap<>();
    everyone().forEach(
        customer -> customer.profile().contacts().stream()
            .map(point -> point.key())
            .filter(key -> key.kind() != ContactKind.POST)
            .forEach(key -> sharing.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(customer.id())));
    return sharing;
  }

  /** Everyone a capture named, each once. */
  List<Customer> everyone() {
    return read(
        r -> heard.stream()
            .map(id -> capture(id).result().customer())
            .flatMap(id -> Optional.ofNullable(id).flatMap(r.customers()::find).stream())
            .collect(Collectors.toMap(Customer::id, c -> c, (a, b) -> a, LinkedHashMap::new))
            .values().stream().toList());
  }

  /** Whether two customers are known to be perhaps one: as candidates, or because a review asks about one of them. */
  boolean areHeldAgainstEachOther(CustomerId one, CustomerId other) {
    return read(
        r -> r.reviews().candidatesOf(one).contains(other)
            || !r.reviews().openFor(one).isEmpty()
            || !r.reviews().openFor(other).isEmpty());
  }

  boolean has(Outcome outcome) {
    return heard.stream().anyMatch(id -> capture(id).result().outcome() == outcome);
  }

  @Override
  public void close() {
    shop.close();
  }
}
