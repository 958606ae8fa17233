package io.comptoir.crm.server.run;

import io.comptoir.crm.application.port.in.KeyUseCase;
import io.comptoir.crm.application.port.in.KeyUseCase.CreatedKey;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.DemoKeys;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.demo.DemoHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys that a start makes itself: the demo's, or a first one for the administrator. */
final class StartKeys {
  private static final String ADMIN_FILE = "admin.key";
  private static final String DEMO_FILE = "demo.keys";

  private final KeyUseCase keys;
  private final Path data;

  StartKeys(KeyUseCase keys, Path data) {
    this.keys = keys;
    this.data = data;
  }

  /** Whether somebody holds a key that is in force. */
  boolean anyInForce() {
    return keys.all().stream().anyMatch(key -> key.revokedAt() == null);
  }

  /**
   * Makes an administrator's key when there is none at all, in a file only its owner can read. The file is told as long
   * as it is there: the start that made it may have ended before it could tell.
   */
  Optional<Path> firstAdminKey() {
    if (anyInForce()) {
      return Optional.of(data.resolve(ADMIN_FILE)).filter(Files::exists);
    }
    CreatedKey created = keys.create(Role.ADMIN, Set.of());
    return Optional.of(OwnerOnlyFile.write(data.resolve(ADMIN_FILE), created.text() + "\n"));
  }

  /** Makes fresh keys for the demo, as their texts are told once only, and revokes those of the start before. */
  DemoKeys demoKeys() {
    revokeEarlier();
    CreatedKey till = keys.create(Role.TILL, Set.of(DemoHouse.STORE));
    CreatedKey admin = keys.create(Role.ADMIN, Set.of());
    List<ApiKey> made = List.of(till.key(), admin.key());
    OwnerOnlyFile.write(
        data.resolve(DEMO_FILE), String.join("\n", made.stream().map(key -> key.id().toString()).toList()) + "\n");
    return new DemoKeys(till.text(), admin.text());
  }

  /** Whether a demo made keys here; its file may tell of another customer file than the one that is open. */
  boolean areOfDemo() {
    Set<KeyId> known = keys.all().stream().map(ApiKey::id).collect(Collectors.toSet());
    List<KeyId> earlier = earlier();
    return !earlier.isEmpty() && known.containsAll(earlier);
  }

  private void revokeEarlier() {
    earlier().forEach(keys::revoke);
  }

  private List<KeyId> earlier() {
    Path file = data.resolve(DEMO_FILE);
    try {
      return Files.exists(file) ? Files.readAllLines(file).stream().map(KeyId::parse).toList() : List.of();
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.STORAGE, "cannot read " + data.resolve(DEMO_FILE) + ": remove it and start again", e);
    }
  }
}
