package io.comptoir.crm.adapter.persistence.powercut;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a disk may hold after a cut.
 *
 * @param event after which event of the trace the power was cut
 * @param files the files, by name
 * @param acknowledged the numbers of the checkouts that were acknowledged by then
 */
record Image(int event, Map<String, byte[]> files, Set<Integer> acknowledged) {
  /**
   * What was found in it.
   *
   * @param event after which event of the trace the power was cut
   * @param acknowledged how many checkouts were acknowledged by then
   * @param whole how many are there
   * @param lost which were acknowledged and are not there
   * @param damage what must never be: a file that does not open or does not agree with itself, half a unit
   */
  record Finding(int event, int acknowledged, int whole, Set<Integer> lost, List<String> damage) {}

  /** Opens it in a new folder as the product does, checks all there is to check, and takes the folder away. */
  Finding examine(Path folder, int lines) throws IOException, SQLException {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(Files.createDirectories(folder).resolve(file.getKey()), file.getValue());
      }
      return found(folder, lines);
    } finally {
      clear(folder);
    }
  }

  private Finding found(Path folder, int lines) throws SQLException {
    List<String> damage = new ArrayList<>();
    Set<Integer> whole = Set.of();
    try (SqliteStorage storage = SqliteStorage.at(folder)) {
      storage.damage().ifPresent(damage::add);
      Comptoir.open(storage).integrity().verify((entries, of) -> {}).firstFault()
          .ifPresent(fault -> damage.add(fault.toString()));
      Tables tables = new Tables(storage.file(), lines);
      whole = tables.whole();
      damage.addAll(tables.halves(whole.size()));
    } catch (RuntimeException e) {
      damage.add(e.toString());
    }
    Set<Integer> lost = new TreeSet<>(acknowledged);
    lost.removeAll(whole);
    return new Finding(event, acknowledged.size(), whole.size(), lost, damage);
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
