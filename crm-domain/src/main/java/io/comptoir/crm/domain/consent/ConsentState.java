package io.comptoir.crm.domain.consent;

import java.util.Optional;

/** How a person stands to one purpose on one channel at one moment, and the decision that says so. Immutable. */
public sealed interface ConsentState {
  /** The word on the wire and in data. */
  String word();

  /** The decision that makes it so; empty when there is none. */
  Optional<ConsentDecision> evidence();

  /** Nothing was said. */
  record None() implements ConsentState {
    @Override
    public String word() {
      return "none";
    }

    @Override
    public Optional<ConsentDecision> evidence() {
      return Optional.empty();
    }
  }

  /**
   * The person agreed and that holds.
   *
   * @param agreement the latest agreement that holds
   */
  record Granted(ConsentDecision agreement) implements ConsentState {
    @Override
    public String word() {
      return "granted";
    }

    @Override
    public Optional<ConsentDecision> evidence() {
      return Optional.of(agreement);
    }
  }

  /**
   * The person said no.
   *
   * @param refusal the latest refusal
   */
  record Refused(ConsentDecision refusal) implements ConsentState {
    @Override
    public String word() {
      return "refused";
    }

    @Override
    public Optional<ConsentDecision> evidence() {
      return Optional.of(refusal);
    }
  }

  /**
   * The person took the agreement back.
   *
   * @param withdrawal the latest withdrawal
   */
  record Withdrawn(ConsentDecision withdrawal) implements ConsentState {
    @Override
    public String word() {
      return "withdrawn";
    }

    @Override
    public Optional<ConsentDecision> evidence() {
      return Optional.of(withdrawal);
    }
  }

  /**
   * The person was told and offered to object, and said nothing else.
   *
   * @param information the latest time it was told
   */
  record Informed(ConsentDecision information) implements ConsentState {
    @Override
    public String word() {
      return "informed";
    }

    @Override
    public Optional<ConsentDecision> evidence() {
      return Optional.of(information);
    }
  }

  /**
   * The person agreed for a time that is over.
   *
   * @param agreement the agreement that no longer holds
   */
  record Expired(ConsentDecision agreement) implements ConsentState {
    @Override
    public String word() {
      return "expired";
    }

    @Override
    public Optional<ConsentDecision> evidence() {
      return Optional.of(agreement);
    }
  }
}
