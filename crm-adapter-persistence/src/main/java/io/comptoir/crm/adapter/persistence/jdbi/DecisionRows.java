package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentProof;
import io.comptoir.crm.domain.consent.ConsentScope;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.consent.DecisionKind;
import io.comptoir.crm.domain.consent.DecisionPlace;
import io.comptoir.crm.domain.consent.DecisionSource;
import io.comptoir.crm.domain.consent.Manner;
import io.comptoir.crm.domain.consent.NoticeId;
import io.comptoir.crm.domain.consent.NoticeReference;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decisions of consent as rows. */
final class DecisionRows {
  // As decided, and with what the contact point is now: the chain of hashes covers the first.
  private static final String AS_DECIDED = select("d.contact");
  private static final String AS_OF_NOW = select("coalesce(b.now, d.contact)");

  private static String select(String contact) {
    return """
      select d.id, d.uuid, c.uuid, d.purpose, d.channel, d.kind, d.manner,
        d.notice, d.notice_version, d.notice_language, d.notice_sha256, k.kind, k.value, d.expires_at,
        d.at, d.suspect, d.received_at, d.operation, p.store, p.till, a.code, d.receipt
      from consent_decision d join customer c on c.id = d.customer
        left join contact_became b on b.contact = d.contact
        left join contact_key k on k.id = %s
        left join place p on p.id = d.place left join advisor a on a.id = d.advisor
      """.formatted(contact);
  }

  private final Sql sql;
  private final CustomerKeys customers;
  private final Interned interned;

  DecisionRows(Sql sql, CustomerKeys customers, Interned interned) {
    this.sql = sql;
    this.customers = customers;
    this.interned = interned;
  }

  /** What stands in a row, and the row's number. */
  record Numbered<T>(long key, T value) {}

  void add(ConsentDecision decision, Chained chained) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(decision.id().value());
    values.add(customers.own(decision.customer()));
    values.addAll(statement(decision.statement()));
    values.addAll(Arrays.asList(decision.time().at(), decision.time().suspect(), decision.time().receivedAt()));
    values.addAll(source(decision.source()));
    values.addAll(Arrays.asList(chained.change(), chained.seal().salt(), chained.seal().commitment()));
    sql.write(
        """
        insert into consent_decision (uuid, customer, purpose, channel, kind, manner,
          notice, notice_version, notice_language, notice_sha256, contact, expires_at,
          at, suspect, received_at, operation, place, advisor, receipt, change, salt, commitment)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        values.toArray());
  }

  private Collection<@Nullable Object> statement(ConsentStatement said) {
    Optional<NoticeReference> notice = Optional.ofNullable(said.proof().notice());
    return Arrays.asList(
        said.scope().purpose(), said.scope().channel(), said.kind(), said.proof().manner(),
        notice.map(shown -> shown.id().value()).orElse(null), notice.map(NoticeReference::version).orElse(null),
        notice.map(shown -> shown.language().value()).orElse(null), notice.map(NoticeReference::textSha256).orElse(null),
        said.contact() == null ? null : interned.contact(said.contact()), said.expiresAt());
  }

  private Collection<@Nullable Object> source(DecisionSource source) {
    DecisionPlace place = source.place();
    return Arrays.asList(
        source.operation().value(), interned.place(place.store(), place.till()), interned.advisor(place.advisor()),
        source.receipt());
  }

  /** Asks for the decisions of one customer. */
  Supplier<List<Numbered<ConsentDecision>>> ask(Together asked, long customer) {
    return ask(asked, AS_OF_NOW + "where d.customer = ? order by d.id", customer);
  }

  private static Supplier<List<Numbered<ConsentDecision>>> ask(Together asked, String select, Object value) {
    return asked.list(
        select, (row, context) -> new Numbered<>(row.getLong(1), decision(Row.at(row, 1))), value);
  }

  List<ConsentDecision> ofOperation(OperationId operation) {
    return ask(sql.together(), AS_OF_NOW + "where d.operation = ? order by d.id", operation.value()).get().stream()
        .map(Numbered::value)
        .toList();
  }

  /** One decision as the chain of hashes covers it. */
  FactContent fact(long key) {
    return ask(sql.together(), AS_DECIDED + "where d.id = ?", key).get().get(0).value().factContent();
  }

  private static ConsentDecision decision(Row row) throws SQLException {
    DecisionId id = row.id(DecisionId::new);
    CustomerId customer = row.id(CustomerId::new);
    ConsentStatement statement = readStatement(row);
    EffectiveTime time = Times.read(row);
    return new ConsentDecision(id, customer, statement, time, readSource(row));
  }

  private static ConsentStatement readStatement(Row row) throws SQLException {
    ConsentScope scope = new ConsentScope(row.textOrNull(Purpose::valueOf), row.textOrNull(Channel::valueOf));
    DecisionKind kind = row.text(DecisionKind::valueOf);
    ConsentProof proof = new ConsentProof(row.textOrNull(Manner::valueOf), readNotice(row));
    String letter = row.textOrNull();
    String value = row.textOrNull();
    ContactKey contact = letter == null || value == null ? null : Interned.contact(letter, value);
    return new ConsentStatement(scope, kind, proof, contact, row.momentOrNull());
  }

  private static @Nullable NoticeReference readNotice(Row row) throws SQLException {
    NoticeId id = row.textOrNull(NoticeId::new);
    String version = row.textOrNull();
    LanguageTag language = row.textOrNull(LanguageTag::new);
    String sha256 = row.textOrNull();
    boolean none = id == null || version == null || language == null;
    return none ? null : new NoticeReference(id, version, language, sha256);
  }

  private static DecisionSource readSource(Row row) throws SQLException {
    OperationId operation = row.id(OperationId::new);
    DecisionPlace place =
        new DecisionPlace(
            notEmpty(row.textOrNull(), StoreCode::new), notEmpty(row.textOrNull(), TillCode::new),
            row.textOrNull(AdvisorCode::new));
    return new DecisionSource(operation, place, row.textOrNull());
  }

  private static <T> @Nullable T notEmpty(@Nullable String text, Function<String, T> type) {
    return text == null || text.isEmpty() ? null : type.apply(text);
  }
}
