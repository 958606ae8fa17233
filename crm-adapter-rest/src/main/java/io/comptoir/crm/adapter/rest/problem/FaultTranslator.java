package io.comptoir.crm.adapter.rest.problem;

import java.util.Optional;

/** Knows which problem some failures of the application are. */
@FunctionalInterface
public interface FaultTranslator {
  /** The problem that {@code failure} is; empty when this translator does not know it. */
  Optional<ProblemException> translate(Throwable failure);
}
