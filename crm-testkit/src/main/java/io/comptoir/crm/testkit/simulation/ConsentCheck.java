package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentState;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.testkit.simulation.Act.Choice;
import io.comptoir.crm.testkit.simulation.Model.Dated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Asks of every person whether marketing may use a channel, and compares with what was decided, in the order of time. */
final class ConsentCheck {
  private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.SMS);
  private static final Duration APART = Duration.ofMinutes(6);

  private final Model model;
  private final Comptoir comptoir;
  private final Instant asOf;
  private final Trace trace;

  ConsentCheck(Model model, Comptoir comptoir, Instant asOf, Trace trace) {
    this.model = model;
    this.comptoir = comptoir;
    this.asOf = asOf;
    this.trace = trace;
  }

  private record Decided(Choice choice, Oracle time, Instant truly) {
    Instant from() {
      return choice.restricts() ? time.restrictingFrom() : time.at();
    }
  }

  /** Compares; with clocks that were never set anew, the true order of things must show as well. */
  void run(boolean clocksSteady) {
    model.customers().forEach((shopper, customer) -> {
      for (Channel channel : CHANNELS) {
        List<Decided> decided = decided(shopper, channel);
        String actual = state(customer, channel);
        String whose = shopper + " by " + channel.word();
        trace.require(
            expected(decided).contains(actual),
            Invariant.CONSENT_ORDER,
            whose + " is " + actual + " after " + decided);
        boolean taken = clocksSteady && trulyTaken(decided);
        trace.require(
            !taken || !actual.equals("granted"), Invariant.CONSENT_ORDER, whose + " was overtaken by an older agreement: " + decided);
        permitNothingMore(customer, channel, actual);
      }
    });
  }

  private List<Decided> decided(Shopper shopper, Channel channel) {
    List<Decided> all = new ArrayList<>();
    for (Dated dated : model.operations()) {
      Act act = dated.operation().act();
      if (act.who() != null && act.who().shopper().equals(shopper)) {
        act.choices().stream()
            .filter(choice -> choice.channel().equals(channel.word()))
            .forEach(choice -> all.add(new Decided(choice, dated.time(), dated.operation().typed().truly())));
      }
    }
    return all;
  }

  // At one moment more than one may be the latest restriction.
  private static List<String> expected(List<Decided> decided) {
    List<Decided> restrictions = decided.stream().filter(one -> one.choice().restricts()).toList();
    List<Decided> agreements = decided.stream().filter(one -> !one.choice().restricts()).toList();
    if (agreements.stream().anyMatch(one -> outlives(one, restrictions))) {
      return List.of("granted");
    }
    return restrictions.stream()
        .max(Comparator.comparing(Decided::from))
        .map(last -> restrictions.stream().filter(one -> one.from().equals(last.from())).map(one -> one.choice().decision()).toList())
        .orElse(List.of("none"));
  }

  private static boolean outlives(Decided agreement, List<Decided> restrictions) {
    return restrictions.stream()
        .allMatch(restriction -> !agreement.time().suspect() && agreement.from().isAfter(restriction.from()));
  }

  // The person's last word, well after everything else, was no.
  private static boolean trulyTaken(List<Decided> decided) {
    List<Decided> inTruth = decided.stream().sorted(Comparator.comparing(Decided::truly)).toList();
    if (inTruth.isEmpty() || !inTruth.get(inTruth.size() - 1).choice().restricts()) {
      return false;
    }
    Instant last = inTruth.get(inTruth.size() - 1).truly();
    return inTruth.stream()
        .filter(one -> !one.choice().restricts())
        .allMatch(one -> one.truly().plus(APART).isBefore(last));
  }

  private String state(CustomerId customer, Channel channel) {
    ConsentState state = comptoir.consents().ledger(customer).orElseThrow().state(Purpose.MARKETING, channel, asOf);
    boolean restricted = state instanceof ConsentState.Refused || state instanceof ConsentState.Withdrawn;
    trace.tell(restricted ? Happening.CONSENT_RESTRICTED : Happening.CONSENT_IN_FORCE, customer + " " + state.word());
    return state.word();
  }

  private void permitNothingMore(CustomerId customer, Channel channel, String state) {
    boolean allowed = comptoir.consents().permission(customer, Purpose.MARKETING, channel, asOf).orElseThrow().allowed();
    trace.require(
        !allowed || state.equals("granted"), Invariant.CONSENT_ORDER, customer + " may be reached by " + channel + ", and is " + state);
  }
}
