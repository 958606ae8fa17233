package io.comptoir.crm.domain.consent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one policy decided: the reason tells whether it allows. */
record Verdict(PermissionReason reason, @Nullable DecisionId evidence) {
  static Verdict of(PermissionReason reason) {
    return new Verdict(reason, null);
  }

  static Verdict of(PermissionReason reason, ConsentDecision evidence) {
    return new Verdict(reason, evidence.id());
  }

  static Optional<Verdict> when(boolean holds, PermissionReason reason) {
    return holds ? Optional.of(of(reason)) : Optional.empty();
  }
}
