package io.comptoir.crm.server.owner;

import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.store.StoreCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How keys are told. */
final class KeyMessages {
  static final String KEYS = "keys";
  static final String KEY = "key";
  static final String TEXT = "text";
  private static final int STORES_FROM = 6;

  private KeyMessages() {}

  static Message of(ApiKey key) {
    Instant revokedAt = key.revokedAt();
    List<String> fields = new ArrayList<>();
    fields.add(key.id().toString());
    fields.add(key.role().name());
    fields.add(key.sha256());
    fields.add(key.hint());
    fields.add(key.createdAt().toString());
    fields.add(revokedAt == null ? "" : revokedAt.toString());
    fields.addAll(codes(key.stores()));
    return new Message(KEY, fields);
  }

  static ApiKey key(Message told) {
    return new ApiKey(
        KeyId.parse(told.field(0)),
        Role.valueOf(told.field(1)),
        stores(told.fields().subList(STORES_FROM, told.fields().size())),
        told.field(2),
        told.field(3),
        Instant.parse(told.field(4)),
        told.field(5).isEmpty() ? null : Instant.parse(told.field(5)));
  }

  static List<String> codes(Collection<StoreCode> stores) {
    return stores.stream().map(StoreCode::value).toList();
  }

  static Set<StoreCode> stores(List<String> codes) {
    return codes.stream().map(StoreCode::new).collect(Collectors.toSet());
  }
}
