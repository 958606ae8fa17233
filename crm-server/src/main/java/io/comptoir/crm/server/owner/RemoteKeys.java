package io.comptoir.crm.server.owner;

import io.comptoir.crm.application.port.in.KeyUseCase;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.store.StoreCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys of a running server: each visit serves one call. */
public final class RemoteKeys implements KeyUseCase {
  private final OwnerVisit visit;

  public RemoteKeys(OwnerVisit visit) {
    this.visit = visit;
  }

  @Override
  public CreatedKey create(Role role, Set<StoreCode> stores) {
    List<String> fields = new ArrayList<>(List.of("create", role.name()));
    fields.addAll(KeyMessages.codes(stores));
    List<Message> heard = visit.ask(new Message(KeyMessages.KEYS, fields));
    return new CreatedKey(KeyMessages.key(heard.get(1)), heard.get(0).field(0));
  }

  @Override
  public List<ApiKey> all() {
    return visit.ask(Message.of(KeyMessages.KEYS, "list")).stream().map(KeyMessages::key).toList();
  }

  @Override
  public Optional<ApiKey> revoke(KeyId id) {
    return visit.ask(Message.of(KeyMessages.KEYS, "revoke", id.toString())).stream().map(KeyMessages::key).findFirst();
  }
}
