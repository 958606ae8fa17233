package io.comptoir.crm.bench.data;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.sqlite.VariantStorage;
import io.comptoir.crm.application.port.out.Storage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A customer file of a given size, in a folder.
 *
 * @param folder where it lies
 * @param people who there could be in it
 * @param customers how many people are in it, beside the house accounts
 * @param profileBytes what the profiles of these took before the house accounts came
 * @param allBytes what everything took then
 */
public record DataSet(Path folder, People people, long customers, long profileBytes, long allBytes) {
  private static final String DATABASE = "comptoir.db";
  private static final String NOTE = "bench.properties";
  private static final int MOST_HOUSE_RECORDS = 100_000;
  // Below this a measurement works on a copy; above, what it adds is too little to matter.
  private static final long LARGEST_COPY = 6L << 30;

  /** How many records the house account with very many has in a file of this size. */
  public static int houseRecords(long customers) {
    return (int) Math.min(MOST_HOUSE_RECORDS, customers);
  }

  /** The file of this size under a folder; built when it is not there yet. */
  public static DataSet of(Path root, long customers, PrintStream out) {
    return of(root, new People(People.SEED), customers, out);
  }

  /** The same with these people. */
  public static DataSet of(Path root, People people, long customers, PrintStream out) {
    Path folder = root.resolve("customers-" + people.names().of(customers));
    try {
      if (!Files.exists(folder.resolve(NOTE))) {
        build(folder, people, customers, out);
      }
      return read(folder, people, customers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataSet read(Path folder, People people, long customers) throws IOException {
    Properties note = new Properties();
    try (var in = Files.newInputStream(folder.resolve(NOTE))) {
      note.load(in);
    }
    return new DataSet(
        folder, people, customers, Long.parseLong(note.getProperty("profile")), Long.parseLong(note.getProperty("all")));
  }

  private static void build(Path folder, People people, long customers, PrintStream out) throws IOException {
    Path draft = folder.resolveSibling(folder.getFileName() + ".partial");
    delete(draft);
    Files.createDirectories(folder.getParent());
    LibraryNormalizer normalizer = new LibraryNormalizer();
    Progress progress = new Progress(out, "customers", customers);
    try (Storage storage = VariantStorage.unsynced(draft)) {
      new FileBuilder(storage, people, normalizer.names()).build(customers, progress::reached);
    }
    TableSizes sizes = TableSizes.of(draft.resolve(DATABASE));
    try (Storage storage = VariantStorage.unsynced(draft)) {
      out.println("house accounts: " + houseRecords(customers) + " records");
      new HouseAccounts(storage, normalizer.names()).build(houseRecords(customers));
    }
    note(draft, sizes);
    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void note(Path folder, TableSizes sizes) throws IOException {
    Properties note = new Properties();
    note.setProperty("profile", Long.toString(sizes.profile()));
    note.setProperty("all", Long.toString(sizes.all()));
    sizes.bytes().forEach((table, bytes) -> note.setProperty("table." + table, bytes.toString()));
    try (var stream = Files.newOutputStream(folder.resolve(NOTE))) {
      note.store(stream, "bytes on the disk before the house accounts came");
    }
  }

  /** The database. */
  public Path database() {
    return folder.resolve(DATABASE);
  }

  /** How large the database is by its pages, whether they are in the file yet or not. */
  public long fileBytes() {
    return TableSizes.pages(database());
  }

  /** The file that a measurement may write into: a copy, or this itself where a copy would take too much of the disk. */
  public DataSet toWriteInto(PrintStream out) {
    try {
      long size = Files.size(database());
      if (size > LARGEST_COPY) {
        out.println("captures are written into the data set itself: a copy would take " + (size >> 30) + " GiB");
        return this;
      }
      Path copy = folder.resolveSibling(folder.getFileName() + ".measured");
      delete(copy);
      Files.createDirectories(copy);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      return new DataSet(copy, people, customers, profileBytes, allBytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
