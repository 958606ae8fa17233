package io.comptoir.crm.adapter.importing.file;

import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Gathers the lines of each receipt, wherever they stand in the file, holding no more lines at once than it is told.
 * One reading notes where each receipt begins and ends; the next hands out each receipt at its last line. What has no
 * room while others are open waits for a further reading. One use each.
 */
public final class Gathering {
  private final ReceiptFile file;
  private final ReceiptMapping mapping;
  private final Columns columns;
  private final int mostLines;
  private final LineIndex index = new LineIndex();
  private final Map<Long, Group> open = new HashMap<>();
  private int room;
  private long lines;

  /** Will gather the receipts of {@code file}, holding at most {@code mostLines} lines at once. */
  public Gathering(ReceiptFile file, ReceiptMapping mapping, int mostLines) {
    this.file = file;
    this.mapping = mapping;
    this.columns = file.columns();
    this.mostLines = mostLines;
    this.room = mostLines;
  }

  public Columns columns() {
    return columns;
  }

  /** Reads the file once, telling {@code progress} the bytes read so far; answers how many lines it has. */
  public long index(LongConsumer progress) {
    file.eachLine((line, bytes) -> {
      ReceiptName name = name(line);
      if (!name.isMissing()) {
        index.add(name.hash(), line.ordinal());
      }
      lines++;
      progress.accept(bytes);
    });
    return lines;
  }

  /** Hands out everything, in an order that only the file decides. */
  public void gather(ReceiptSink sink) {
    read(sink, sink::unnumbered);
    while (!index.allSettled()) {
      read(sink, line -> {});
    }
  }

  private void read(ReceiptSink sink, Consumer<RawLine> unnumbered) {
    int settled = index.settled();
    long[] seen = new long[1];
    file.eachLine((line, bytes) -> {
      ReceiptName name = name(line);
      if (name.isMissing()) {
        unnumbered.accept(line);
      } else {
        take(name, line, sink);
      }
      seen[0]++;
    });
    if (seen[0] != lines || (index.settled() == settled && !index.allSettled())) {
      throw changed();
    }
  }

  private static ImportException changed() {
    return new ImportException("The file was changed while it was read: run the import again");
  }

  private ReceiptName name(RawLine line) {
    return ReceiptName.of(line, columns, mapping);
  }

  private void take(ReceiptName name, RawLine line, ReceiptSink sink) {
    long hash = name.hash();
    if (index.count(hash) == 0) {
      throw changed();
    }
    if (!index.isSettled(hash)) {
      take(new Place(hash, name, line), sink);
    }
  }

  private record Place(long hash, ReceiptName name, RawLine line) {}

  private void take(Place place, ReceiptSink sink) {
    if (index.count(place.hash()) > mostLines) {
      sink.endless(place.name().number(), place.line());
    } else if (isOpen(place)) {
      open.get(place.hash()).add(place.name(), place.line());
    } else {
      return;
    }
    if (index.isLast(place.hash(), place.line().ordinal())) {
      close(place.hash(), sink);
    }
  }

  // A receipt whose first line came while there was no room is left for a further reading with all its lines.
  private boolean isOpen(Place place) {
    int needed = index.count(place.hash());
    if (!open.containsKey(place.hash()) && index.isFirst(place.hash(), place.line().ordinal()) && needed <= room) {
      open.put(place.hash(), new Group());
      room -= needed;
    }
    return open.containsKey(place.hash());
  }

  private void close(long hash, ReceiptSink sink) {
    Group group = open.remove(hash);
    if (group != null) {
      room += index.count(hash);
      group.handOut(sink);
    }
    index.settle(hash);
  }

  /** The lines that share a hash: those of one receipt, or very rarely of more. */
  private static final class Group {
    private final Map<ReceiptName, List<RawLine>> receipts = new LinkedHashMap<>();

    void add(ReceiptName name, RawLine line) {
      receipts.computeIfAbsent(name, any -> new ArrayList<>()).add(line);
    }

    void handOut(ReceiptSink sink) {
      receipts.forEach((name, lines) -> sink.receipt(new GatheredReceipt(name.number(), lines)));
    }
  }
}
