package io.comptoir.crm.server.owner;

import io.comptoir.crm.application.port.in.KeyUseCase;
import io.comptoir.crm.application.port.in.KeyUseCase.CreatedKey;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Makes, lists and revokes keys: {@code keys create ROLE STORE…}, {@code keys list}, {@code keys revoke ID}. */
final class KeyCounter implements Counter {
  private final KeyUseCase keys;

  KeyCounter(KeyUseCase keys) {
    this.keys = keys;
  }

  @Override
  public void answer(Message request, Reply reply) throws IOException {
    try {
      switch (request.field(0)) {
        case "create" -> create(request, reply);
        case "list" -> tell(keys.all(), reply);
        case "revoke" -> tell(keys.revoke(KeyId.parse(request.field(1))).stream().toList(), reply);
        default -> throw new CommandFailure(ExitCode.FAILED, "the server does not know this command");
      }
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    } catch (OverloadedException e) {
      throw new CommandFailure(ExitCode.FAILED, "the server has too much to write: try again", e);
    } catch (OutcomeUnknownException e) {
      throw new CommandFailure(ExitCode.FAILED, "whether this was stored is not known: see 'crm keys list'", e);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.FAILED, "the server does not understand this command", e);
    }
  }

  private void create(Message request, Reply reply) throws IOException {
    List<String> codes = request.fields().subList(2, request.fields().size());
    CreatedKey made = keys.create(Role.valueOf(request.field(1)), KeyMessages.stores(codes));
    reply.say(Message.of(KeyMessages.TEXT, made.text()));
    tell(List.of(made.key()), reply);
  }

  private static void tell(Collection<ApiKey> keys, Reply reply) throws IOException {
    for (ApiKey key : keys) {
      reply.say(KeyMessages.of(key));
    }
  }
}
