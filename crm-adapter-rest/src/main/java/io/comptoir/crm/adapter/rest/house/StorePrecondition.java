package io.comptoir.crm.adapter.rest.house;

import io.comptoir.crm.adapter.rest.http.IfMatch;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * For which version a store is put: a new one for none, one that exists for the version that was read.
 *
 * @param header what the client sent, if anything
 * @param before the store as it stands, if it exists
 */
record StorePrecondition(Optional<IfMatch> header, Optional<Versioned> before) {
  /** The version the store must have; null when it must be new. */
  @Nullable Long expectedVersion() {
    return header.map(match -> match.versionOr(this::current)).orElse(null);
  }

  private long current() {
    return before.map(Versioned::version).orElseThrow(StorePrecondition::missing);
  }

  // An equal store is no change and needs no precondition: the first PUT, sent again, must not fail.
  <T> CompletionStage<T> judging(CompletionStage<T> put) {
    return put.exceptionally(failure -> {
      throw judged(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
    });
  }

  private RuntimeException judged(Throwable failure) {
    if (failure instanceof StaleVersionException stale && header.isEmpty()) {
      return ProblemException.of(
          FaultCode.PRECONDITION_REQUIRED, "This store exists: send If-Match with the version you read");
    }
    if (failure instanceof StaleVersionException stale && stale.current() == 0) {
      return missing();
    }
    return failure instanceof RuntimeException known ? known : new CompletionException(failure);
  }

  private static ProblemException missing() {
    return ProblemException.of(FaultCode.VERSION_STALE, "There is no such store; leave If-Match out to add it");
  }
}
