package io.comptoir.crm.adapter.persistence.powercut;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what strace wrote about the files below one folder. What a program writes to the file {@code said} are its lines. A
 * call that takes its time has two lines, and other threads' lines may stand between them; it took effect when it ended,
 * except that a line counts as said, and a sync as begun, where it began.
 */
final class TraceReader {
  private static final String UNFINISHED = " <unfinished ...>";

  private final String folder;
  private final String said;
  private final List<DiskEvent> events = new ArrayList<>();
  private final Map<Integer, String> unfinished = new HashMap<>();
  private final Map<Integer, Long> positions = new HashMap<>();

  private TraceReader(Path folder, Path said) {
    this.folder = hex(folder.toString());
    this.said = said.toString();
  }

  static List<DiskEvent> read(Path trace, Path folder, Path said) throws IOException {
    TraceReader reader = new TraceReader(folder, said);
    try (BufferedReader lines = Files.newBufferedReader(trace, ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.take(line);
      }
    }
    return reader.events;
  }

  private static String hex(String text) {
    return HexFormat.of().withPrefix("\\x").formatHex(text.getBytes(UTF_8));
  }

  private void take(String line) {
    int space = line.indexOf(' ');
    int thread = Integer.parseInt(line, 0, space, 10);
    String rest = line.substring(space).stripLeading();
    if (rest.startsWith("<... ")) {
      String begun = unfinished.remove(thread);
      if (begun != null) {
        ended(thread, SystemCall.parse(begun + rest.substring(rest.indexOf(" resumed>") + " resumed>".length())));
      }
    } else if (rest.contains(folder)) {
      boolean whole = !rest.endsWith(UNFINISHED);
      String text = whole ? rest : rest.substring(0, rest.length() - UNFINISHED.length());
      begun(thread, SystemCall.parse(text));
      if (whole) {
        ended(thread, SystemCall.parse(text));
      } else {
        unfinished.put(thread, text);
      }
    }
  }

  private void begun(int thread, SystemCall call) {
    if (call.isSync()) {
      events.add(new DiskEvent.SyncBegun(call.path(0), thread));
    } else if (call.name().equals("write") && call.path(0).equals(said)) {
      events.add(new DiskEvent.Said(new String(call.bytes(1), UTF_8).strip()));
    }
  }

  private void ended(int thread, SystemCall call) {
    if (call.isSync()) {
      events.add(new DiskEvent.SyncEnded(thread, call.result() == 0));
    } else if (call.result() >= 0 && !call.name().equals("mmap")) {
      changed(call).filter(event -> !isShared(call)).ifPresent(events::add);
    } else if (call.name().equals("mmap") && call.isWritableMapping() && !isShared(call)) {
      throw new IllegalStateException("What is written through memory is not in a trace: " + call);
    }
  }

  // The memory that processes share beside the database is made anew after a cut.
  private static boolean isShared(SystemCall call) {
    return call.path(call.name().equals("mmap") ? 4 : call.name().equals("openat") ? 1 : 0).endsWith("-shm");
  }

  private Optional<DiskEvent> changed(SystemCall call) {
    return Optional.ofNullable(
        switch (call.name()) {
          case "openat" -> opened(call);
          case "mkdir" -> new DiskEvent.FolderMade(call.path(0));
          case "mkdirat" -> new DiskEvent.FolderMade(call.path(1));
          case "link" -> new DiskEvent.Linked(call.path(0), call.path(1));
          case "rename" -> new DiskEvent.Renamed(call.path(0), call.path(1));
          case "unlink" -> new DiskEvent.Removed(call.path(0));
          case "unlinkat" -> new DiskEvent.Removed(call.path(1));
          case "ftruncate" -> new DiskEvent.Resized(call.path(0), call.number(1));
          case "pwrite64" -> written(call, call.number(3));
          case "write" -> call.path(0).equals(said) ? null : appended(call);
          default -> throw new IllegalStateException("The model of the disk does not know " + call);
        });
  }

  private @Nullable DiskEvent opened(SystemCall call) {
    String path = call.path(1);
    positions.put((int) call.result(), 0L);
    if (call.argument(2).contains("O_TRUNC") || call.argument(2).contains("O_APPEND")) {
      throw new IllegalStateException("The model of the disk does not know " + call);
    }
    return call.argument(2).contains("O_CREAT") ? new DiskEvent.FileMade(path) : null;
  }

  private DiskEvent appended(SystemCall call) {
    int file = (int) call.number(0);
    long offset = positions.getOrDefault(file, 0L);
    positions.put(file, offset + call.result());
    return written(call, offset);
  }

  private static DiskEvent written(SystemCall call, long offset) {
    byte[] bytes = call.bytes(1);
    if (bytes.length != call.result()) {
      throw new IllegalStateException("The model of the disk knows whole writes only: " + call);
    }
    return new DiskEvent.Written(call.path(0), offset, bytes);
  }
}
