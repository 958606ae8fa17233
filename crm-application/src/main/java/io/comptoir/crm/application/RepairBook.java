package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.KeptAside;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.Repair.Progress;
import io.comptoir.crm.domain.capture.Repair.State;
import io.comptoir.crm.domain.capture.Repair.Subject;
import io.comptoir.crm.domain.capture.RepairId;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.operation.OperationId;

/** Keeps aside what could not be used, and closes it, within one unit of work. */
final class RepairBook {
  private final Unit unit;

  RepairBook(Unit unit) {
    this.unit = unit;
  }

  void keep(OperationId operation, KeptAside aside, Subject subject) {
    RepairId id = new RepairId(unit.ids().next());
    Progress open = new Progress(State.OPEN, unit.at(), 1);
    unit.repositories().repairs().add(new Repair(id, operation, aside.warning(), aside.raw(), subject, open));
    unit.changed(ChangeType.REPAIR_OPENED, id.value(), 1);
  }

  void mended(Repair repair) {
    close(repair.closed(State.MENDED));
  }

  void close(Repair closed) {
    unit.repositories().repairs().close(closed);
    unit.changed(ChangeType.REPAIR_CLOSED, closed.id().value(), closed.progress().version());
  }
}
