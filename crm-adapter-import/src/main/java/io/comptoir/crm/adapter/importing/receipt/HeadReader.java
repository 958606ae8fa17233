package io.comptoir.crm.adapter.importing.receipt;

import io.comptoir.crm.adapter.importing.file.Columns;
import io.comptoir.crm.adapter.importing.file.RawLine;
import io.comptoir.crm.adapter.importing.file.WrittenId;
import io.comptoir.crm.adapter.importing.mapping.MappingKey;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.receipt.ReadyReceipt.Buyer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what all lines of a receipt say together: when it was, and who bought. */
final class HeadReader {
  private final ReceiptMapping mapping;
  private final Columns columns;

  HeadReader(ReceiptMapping mapping, Columns columns) {
    this.mapping = mapping;
    this.columns = columns;
  }

  /** The earliest moment any line tells. */
  Optional<Instant> occurredAt(List<RawLine> lines, Set<Remark> remarks) {
    Map<String, Optional<Instant>> moments = new HashMap<>();
    lines.forEach(line -> moments.computeIfAbsent(columns.cell(line, MappingKey.OCCURRED_AT), this::moment));
    Set<Instant> told = moments.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
    if (told.size() > 1) {
      remarks.add(Remark.SEVERAL_TIMES);
    }
    if (moments.containsValue(Optional.<Instant>empty())) {
      remarks.add(Remark.SOME_TIMES_UNREADABLE);
    }
    return told.stream().min(Comparator.naturalOrder());
  }

  private Optional<Instant> moment(String cell) {
    return mapping.cells().times().read(cell, mapping.place().zone());
  }

  /** The one customer that lines name; nobody where they name none, or several. */
  Optional<Buyer> buyer(List<RawLine> lines, Set<Remark> remarks) {
    Set<String> ids = said(lines, MappingKey.CUSTOMER, WrittenId::read);
    if (ids.size() > 1) {
      remarks.add(Remark.SEVERAL_CUSTOMERS);
    }
    return ids.size() == 1
        ? Optional.of(new Buyer(ids.iterator().next(), country(lines, remarks)))
        : Optional.empty();
  }

  private @Nullable String country(List<RawLine> lines, Set<Remark> remarks) {
    Set<String> named = said(lines, MappingKey.COUNTRY, UnaryOperator.identity());
    if (named.size() > 1) {
      remarks.add(Remark.SEVERAL_COUNTRIES);
    }
    if (named.size() != 1) {
      return null;
    }
    Optional<String> code = mapping.customer().country(named.iterator().next());
    if (code.isEmpty()) {
      remarks.add(Remark.COUNTRY_UNKNOWN);
    }
    return code.filter(text -> !text.isEmpty()).orElse(null);
  }

  private Set<String> said(List<RawLine> lines, MappingKey column, UnaryOperator<String> read) {
    return lines.stream()
        .map(line -> columns.cell(line, column))
        .filter(cell -> !cell.isEmpty())
        .map(read)
        .collect(Collectors.toSet());
  }
}
