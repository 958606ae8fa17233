package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.Repair.Progress;
import io.comptoir.crm.domain.capture.Repair.State;
import io.comptoir.crm.domain.capture.Repair.Subject;
import io.comptoir.crm.domain.capture.RepairId;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.testkit.fixture.Captures;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Captures, what was executed and what was kept aside. */
record CaptureCommands(Random random, World world) {
  private static final List<FieldName> FIELDS =
      List.of(FieldName.EMAIL, FieldName.PHONE, FieldName.custom("ring_size"));

  List<Supplier<Optional<Command>>> kinds() {
    return List.of(this::capture, this::follow, this::reassign, this::execute, this::keep, this::close);
  }

  private Optional<Command> capture() {
    if (world.customers.isEmpty()) {
      return Optional.empty();
    }
    CustomerId customer = World.any(random, world.customers);
    CaptureFact capture = Captures.declining(world.next(), customer, World.any(random, FIELDS));
    world.captures.add(capture.id());
    return Optional.of(new Command("capture " + capture.id(), scribe -> scribe.capture(capture)));
  }

  private Optional<Command> follow() {
    if (world.customers.isEmpty() || world.captures.isEmpty()) {
      return Optional.empty();
    }
    long first = 1 + random.nextInt((int) world.last);
    CaptureFact capture = Captures.following(world.next(), first, World.any(random, world.customers));
    world.captures.add(capture.id());
    return Optional.of(new Command("follow " + capture.id(), scribe -> scribe.capture(capture)));
  }

  private Optional<Command> reassign() {
    if (world.customers.isEmpty() || world.captures.isEmpty()) {
      return Optional.empty();
    }
    OperationId capture = World.any(random, world.captures);
    CustomerId customer = World.any(random, world.customers);
    return Optional.of(
        new Command("reassign", scribe -> scribe.repositories().captures().reassign(capture, customer)));
  }

  private Optional<Command> execute() {
    long number = world.next();
    ExecutedOperation.Fault fault = new ExecutedOperation.Fault("/x", FaultCode.UNKNOWN_FIELD, random.nextBoolean());
    ExecutedOperation operation =
        new ExecutedOperation("capture:" + number, "c" + number, "created", List.of(fault), Moments.at(number));
    return Optional.of(
        new Command("execute " + number, scribe -> scribe.repositories().operations().add(operation)));
  }

  private Optional<Command> keep() {
    long number = world.next();
    Optional<Purchase> purchase =
        world.purchases.isEmpty() ? Optional.empty() : Optional.of(World.any(random, world.purchases));
    Subject subject = new Subject(null, purchase.map(Purchase::id).orElse(null), null);
    Warning fault = new Warning("/x", FaultCode.UNKNOWN_FIELD, "No such field", true);
    Progress open = new Progress(State.OPEN, Moments.at(number), 1);
    RepairId id = new RepairId(SequentialIds.numbered(number));
    Repair repair = new Repair(id, Customers.operation(number), fault, "x", subject, open);
    world.repairs.add(repair);
    return Optional.of(new Command("keep " + id, scribe -> scribe.repositories().repairs().add(repair)));
  }

  private Optional<Command> close() {
    List<Repair> open =
        world.repairs.stream().filter(repair -> repair.progress().state() == State.OPEN).toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Repair repair = World.any(random, open);
    Repair closed = repair.closed(random.nextBoolean() ? State.MENDED : State.DISCARDED);
    world.repairs.set(world.repairs.indexOf(repair), closed);
    return Optional.of(
        new Command("close " + repair.id(), scribe -> scribe.repositories().repairs().close(closed)));
  }
}
