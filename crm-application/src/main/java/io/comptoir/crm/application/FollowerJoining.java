package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.CaptureAnswer.Result;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.OperationId;
import java.util.List;

/** Joins the captures that followed one and came before it, within the unit of work that stores the late one. */
final class FollowerJoining {
  private final Unit unit;
  private final Repositories repositories;
  private final PersonPlacing placing;

  FollowerJoining(Unit unit, PersonPlacing placing) {
    this.unit = unit;
    this.repositories = unit.repositories();
    this.placing = placing;
  }

  void join(OperationId arrived, Result result) {
    repositories.captures().followersOf(arrived).stream()
        .filter(follower -> follower.result().outcome() == Outcome.ACCEPTED)
        .forEach(follower -> join(follower, result));
  }

  private void join(CaptureFact follower, Result arrived) {
    CustomerId waiting = follower.result().customer();
    if (waiting == null || !isWaiting(waiting)) {
      return;
    }
    Sayings said = sayings(repositories.customers().ownProfile(waiting));
    CustomerId joined = new JoinDecision(placing, unit).decide(waiting, said, arrived.customer());
    repositories.captures().reassign(follower.id(), joined);
    if (arrived.customer() == null && arrived.purchase() != null) {
      new PurchaseBook(unit).giveIfFree(arrived.purchase().id(), joined, follower.id());
    }
  }

  private boolean isWaiting(CustomerId id) {
    return repositories.customers().find(id).filter(c -> c.id().equals(id)).filter(Customer::isProvisional).isPresent();
  }

  private static Sayings sayings(Profile profile) {
    List<SaidContact> contacts = profile.contacts().stream().map(ContactPoint::said).toList();
    return new Sayings(
        profile.values().values().stream().map(GoldenValue::said).toList(),
        contacts,
        List.copyOf(profile.identifiers()));
  }
}
