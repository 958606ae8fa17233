package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.Idempotency;
import io.comptoir.crm.application.port.in.OperationReusedException;
import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives operations other than captures one effect under their idempotency key: what is remembered is the id they made. */
final class OperationMemory {
  private final Unit unit;
  private final byte[] secret;

  OperationMemory(Unit unit, byte[] secret) {
    this.unit = unit;
    this.secret = secret.clone();
  }

  /** The id that was made under this key before, or the one that {@code work} makes now. */
  Done<UUID> once(@Nullable Idempotency idempotency, Supplier<UUID> work) {
    Done<String> done = onceTold(idempotency, () -> work.get().toString());
    return new Done<>(UUID.fromString(done.value()), done.replayed());
  }

  /** What was answered under this key before, or what {@code work} answers now; no personal data stands in it. */
  Done<String> onceTold(@Nullable Idempotency idempotency, Supplier<String> work) {
    if (idempotency == null) {
      return new Done<>(work.get(), false);
    }
    String key = "key:" + idempotency.owner() + ":" + idempotency.key();
    String content = Hashes.hmacHex(secret, idempotency.content());
    Optional<ExecutedOperation> before = unit.repositories().operations().find(key);
    if (before.isEmpty()) {
      String made = work.get();
      unit.repositories()
          .operations()
          .add(new ExecutedOperation(key, content, made, List.of(), unit.at()));
      return new Done<>(made, false);
    }
    if (!before.get().content().equals(content)) {
      throw new OperationReusedException(FaultCode.IDEMPOTENCY_KEY_REUSED);
    }
    return new Done<>(before.get().answer(), true);
  }
}
