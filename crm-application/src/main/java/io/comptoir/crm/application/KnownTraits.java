package io.comptoir.crm.application;

import io.comptoir.crm.domain.customer.CustomerId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The customers who were described last: those of a common name are held against each other again and again. They may have
 * changed since; whoever changed meanwhile is looked at by the next scan. Not thread-safe.
 */
final class KnownTraits {
  private static final int MOST = 10_000;

  private final Map<CustomerId, Described> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CustomerId, Described> eldest) {
          return size() > MOST;
        }
      };

  /** What is known of a customer, or else is described now. */
  Described of(CustomerId id, Supplier<Described> described) {
    Described before = known.get(id);
    return before == null ? put(described.get()) : before;
  }

  /** Knows this of a customer from now on. */
  Described put(Described described) {
    known.put(described.id(), described);
    return described;
  }
}
