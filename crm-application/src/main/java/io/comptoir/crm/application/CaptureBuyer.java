package io.comptoir.crm.application;

import io.comptoir.crm.application.CustomerBook.Occasion;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord.Said;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.operation.OperationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds whom a capture speaks of, by itself or by the capture it follows, within one run of its unit of work. */
final class CaptureBuyer {
  private final Repositories repositories;
  private final ReadCapture capture;
  private final Occasion occasion;
  private final PersonPlacing placing;
  private final FollowerJoining joining;

  CaptureBuyer(Unit unit, ReadCapture capture, Source source, WhoIsWho whoIsWho) {
    this.repositories = unit.repositories();
    this.capture = capture;
    this.occasion = new Occasion(source, capture.form().origin(), new Said(capture.form().id(), capture.time()));
    this.placing = new PersonPlacing(unit, whoIsWho);
    this.joining = new FollowerJoining(unit, placing);
  }

  // Once per unit, with everything that will be asked: also what those said who are joined in it.
  private void lock(ReadPerson person) {
    Stream<OperationId> firsts = Stream.of(capture.form().id(), capture.form().follows()).filter(Objects::nonNull);
    List<Sayings> said = new ArrayList<>(firsts.flatMap(first -> joining.said(first).stream()).toList());
    said.add(person.sayings());
    repositories.customers().lock(Sayings.ofAll(said));
  }

  /** Puts the person where it belongs. */
  Whose whose(ReadPerson person) {
    lock(person);
    if (capture.form().follows() == null) {
      return placing.place(person, occasion);
    }
    Optional<CaptureFact> first = repositories.captures().find(capture.form().follows());
    if (first.isEmpty()) {
      return waiting(person);
    }
    CustomerId customer = first.get().result().customer();
    return customer == null
        ? followAnonymous(first.get(), person)
        : placing.placeFollowing(current(customer), person, occasion);
  }

  // Who only declines something leaves nothing that has to be kept for somebody.
  private Whose waiting(ReadPerson person) {
    boolean says = person.saysAnything() || !capture.parts().consents().isEmpty();
    return says ? placing.placeWaiting(person, occasion) : new Whose(Outcome.ACCEPTED, null, null, List.of());
  }

  private Whose followAnonymous(CaptureFact first, ReadPerson person) {
    if (!person.isUsable() && capture.handling() == Handling.LENIENT) {
      return waiting(person);
    }
    Whose whose = placing.place(person, occasion);
    joining.name(first, whose, capture.form().id());
    return whose;
  }

  /** Joins those who wait for this capture, and those who can now know from it who bought. */
  void joinThoseWhoWait() {
    joining.join(capture.form().id());
    OperationId follows = capture.form().follows();
    if (follows != null && repositories.captures().find(follows).isPresent()) {
      joining.join(follows);
    }
  }

  private CustomerId current(CustomerId id) {
    return repositories.customers().find(id).map(Customer::id).orElse(id);
  }
}
