package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.ContactState;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.IdentifierType;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Provenance;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sightings;
import io.comptoir.crm.domain.operation.OperationId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Reads one customer as bare JDBC can: statements prepared once, columns by number, the same rows into the same values as the
 * repository answers. Merged customers are noticed and refused: no generated file has any. Not thread-safe.
 */
public final class RawCustomers implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement head;
  private final PreparedStatement retired;
  private final PreparedStatement values;
  private final PreparedStatement contacts;
  private final PreparedStatement identifiers;

  public RawCustomers(Path database) throws SQLException {
    connection = NaiveFile.config(SynchronousMode.FULL).createConnection("jdbc:sqlite:" + database);
    begin = connection.prepareStatement("begin");
    commit = connection.prepareStatement("commit");
    head =
        connection.prepareStatement(
            """
            select s.id, s.uuid, s.provisional, s.version, s.created_at
            from customer c join customer s on s.id = coalesce(c.survivor, c.id) where c.uuid = ?""");
    retired = connection.prepareStatement("select id from customer where survivor = ?");
    values =
        connection.prepareStatement(
            """
            select f.name, g.value, g.folded, coalesce(g.record_uuid, r.uuid), g.chosen,
              coalesce(g.observed_at, r.at), coalesce(g.operation, r.operation)
            from golden_value g join field f on f.id = g.field left join record r on r.id = g.record
            where g.customer = ?""");
    contacts =
        connection.prepareStatement(
            """
            select k.kind, k.value, c.display, c.state, c.first_at, c.last_at, c.times
            from contact_point c join contact_key k on k.id = c.contact where c.customer = ?""");
    identifiers =
        connection.prepareStatement(
            """
            select k.type, k.source, k.value
            from customer_identifier i join identifier_key k on k.id = i.identifier where i.customer = ?""");
  }

  /** The ids of these customers, by their numbers in the file. */
  public List<CustomerId> ids(List<Long> numbers) throws SQLException {
    List<CustomerId> ids = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement("select uuid from customer where id = ?")) {
      for (long number : numbers) {
        statement.setLong(1, number);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          ids.add(new CustomerId(uuid(row.getBytes(1))));
        }
      }
    }
    return ids;
  }

  /** The customer under this id, from one consistent state. */
  public Optional<Customer> find(CustomerId id) throws SQLException {
    begin.execute();
    head.setBytes(1, bytes(id.value()));
    Optional<Customer> found;
    try (ResultSet row = head.executeQuery()) {
      found = row.next() ? Optional.of(customer(row)) : Optional.empty();
    }
    commit.execute();
    return found;
  }

  private Customer customer(ResultSet row) throws SQLException {
    long key = row.getLong(1);
    CustomerId id = new CustomerId(uuid(row.getBytes(2)));
    CustomerStatus status = row.getLong(3) == 0 ? CustomerStatus.REGULAR : CustomerStatus.PROVISIONAL;
    long version = row.getLong(4);
    Instant createdAt = Instant.ofEpochMilli(row.getLong(5));
    requireUnmerged(key);
    return new Customer(id, status, version, createdAt, profile(key), List.of());
  }

  private void requireUnmerged(long key) throws SQLException {
    retired.setLong(1, key);
    try (ResultSet row = retired.executeQuery()) {
      if (row.next()) {
        throw new IllegalStateException("a generated customer was merged");
      }
    }
  }

  private Profile profile(long key) throws SQLException {
    TreeSet<Identifier> all = new TreeSet<>(Profile.EMPTY.identifiers().comparator());
    all.addAll(identifiers(key));
    return new Profile(values(key), contacts(key), all);
  }

  private SortedMap<FieldName, GoldenValue> values(long key) throws SQLException {
    SortedMap<FieldName, GoldenValue> all = new TreeMap<>();
    values.setLong(1, key);
    try (ResultSet row = values.executeQuery()) {
      while (row.next()) {
        FieldName field = new FieldName(row.getString(1));
        all.put(field, golden(field, row));
      }
    }
    return all;
  }

  private static GoldenValue golden(FieldName field, ResultSet row) throws SQLException {
    String value = row.getString(2);
    String folded = row.getString(3);
    Provenance provenance =
        new Provenance(
            new RecordId(uuid(row.getBytes(4))),
            row.getLong(5) != 0,
            Instant.ofEpochMilli(row.getLong(6)),
            new OperationId(uuid(row.getBytes(7))));
    return new GoldenValue(new SaidValue(field, value, folded == null ? null : FoldedName.of(folded)), provenance);
  }

  private List<ContactPoint> contacts(long key) throws SQLException {
    List<ContactPoint> all = new ArrayList<>();
    contacts.setLong(1, key);
    try (ResultSet row = contacts.executeQuery()) {
      while (row.next()) {
        all.add(contact(row));
      }
    }
    return all;
  }

  private static ContactPoint contact(ResultSet row) throws SQLException {
    ContactKind kind =
        switch (row.getString(1)) {
          case "P" -> ContactKind.PHONE;
          case "E" -> ContactKind.EMAIL;
          default -> ContactKind.POST;
        };
    String value = row.getString(2);
    String display = row.getString(3);
    String state = row.getString(4);
    Instant first = Instant.ofEpochMilli(row.getLong(5));
    long last = row.getLong(6);
    Instant lastAt = row.wasNull() ? first : Instant.ofEpochMilli(last);
    return new ContactPoint(
        new SaidContact(new ContactKey(kind, value), display == null ? value : display),
        state == null ? ContactState.UNVERIFIED : ContactState.valueOf(state),
        new Sightings(first, lastAt, row.getLong(7)));
  }

  private List<Identifier> identifiers(long key) throws SQLException {
    List<Identifier> all = new ArrayList<>();
    identifiers.setLong(1, key);
    try (ResultSet row = identifiers.executeQuery()) {
      while (row.next()) {
        String source = row.getString(2);
        all.add(
            new Identifier(
                IdentifierType.valueOf(row.getString(1)), source.isEmpty() ? null : source, row.getString(3)));
      }
    }
    return all;
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
