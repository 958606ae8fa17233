package io.comptoir.crm.adapter.rest.merge;

import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.form.Unread;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.application.port.in.Seen;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Customers with the versions in which they were read. */
public final class SeenJson {
  private static final int MOST = 50;

  private SeenJson() {}

  /** The customers of a member that must hold at least one, and at most fifty. */
  public static List<Seen> read(Members members, String name) {
    List<Json> items = members.array(name, MOST).orElse(List.of());
    if (items.isEmpty()) {
      Strictly.missing(members, name);
    }
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      read(items.get(i), members.at(name) + "/" + i, members.unread()).ifPresent(seen::add);
    }
    return seen;
  }

  private static Optional<Seen> read(Json item, String pointer, Unread unread) {
    return unread.object(pointer, item).flatMap(object -> read(new Members(object, pointer, unread)));
  }

  private static Optional<Seen> read(Members members) {
    Optional<UUID> customer = members.uuid("customer_id").or(() -> Strictly.missing(members, "customer_id"));
    Long version = members.whole("version", 1, Long.MAX_VALUE);
    if (version == null) {
      Strictly.missing(members, "version");
    }
    members.done();
    return customer.filter(id -> version != null).map(id -> new Seen(new CustomerId(id), version));
  }
}
