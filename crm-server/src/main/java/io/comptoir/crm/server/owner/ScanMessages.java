package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.ScanSummary;
import io.comptoir.crm.server.cli.ScanSummary.Pairs;
import java.util.ArrayList;
import java.util.List;

/** How scans are told. */
final class ScanMessages {
  static final String SCAN = "scan";
  static final String SUMMARY = "summary";
  private static final int SHARED_FROM = 6;

  private ScanMessages() {}

  static Message of(boolean everybody) {
    return Message.of(SCAN, Boolean.toString(everybody));
  }

  static boolean everybody(Message told) {
    return Boolean.parseBoolean(told.field(0));
  }

  static Message of(ScanSummary summary) {
    List<String> fields = new ArrayList<>();
    fields.add(Boolean.toString(summary.everybody()));
    fields.add(Long.toString(summary.done()));
    fields.add(Boolean.toString(summary.stopped()));
    fields.add(Long.toString(summary.pairs().asked()));
    fields.add(Long.toString(summary.pairs().certain()));
    fields.add(Long.toString(summary.pairs().merged()));
    fields.addAll(summary.shared());
    return new Message(SUMMARY, fields);
  }

  static ScanSummary summary(Message told) {
    return new ScanSummary(
        Boolean.parseBoolean(told.field(0)),
        Long.parseLong(told.field(1)),
        Boolean.parseBoolean(told.field(2)),
        new Pairs(Long.parseLong(told.field(3)), Long.parseLong(told.field(4)), Long.parseLong(told.field(5))),
        told.fields().subList(SHARED_FROM, told.fields().size()));
  }
}
