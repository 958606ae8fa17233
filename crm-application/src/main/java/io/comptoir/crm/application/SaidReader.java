package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.operation.ReportedTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads when something other than a capture happened: now when it does not say, suspect when it says without a clock. */
final class SaidReader {
  private SaidReader() {}

  static ReportedTime time(Said said, HouseFacts house, Instant receivedAt, Faults faults) {
    Instant occurred = moment("/occurred_at", said.clocks().occurredAt(), FaultCode.OCCURRED_AT_UNREADABLE, house, faults);
    if (occurred == null) {
      return ReportedTime.now(receivedAt);
    }
    return new ReportedTime(
        occurred, moment("/sent_at", said.clocks().sentAt(), FaultCode.TIME_UNREADABLE, house, faults), receivedAt);
  }

  private static @Nullable Instant moment(
      String pointer, @Nullable String typed, FaultCode code, HouseFacts house, Faults faults) {
    return typed == null
        ? null
        : faults.read(pointer, typed, raw -> TimeReader.read(raw, house.zone(), code)).orElse(null);
  }
}
