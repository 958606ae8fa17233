package io.comptoir.crm.bench.house;

import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.opponent.HouseFolder;
import java.io.PrintStream;
import java.util.List;

/**
 * The customers of a data set in a PostgreSQL: one database that is kept, and copies of it that measurements write into.
 *
 * @param database where
 * @param data the data set
 * @param uses what its tables take, as they were copied
 */
public record HouseData(HouseDatabase database, DataSet data, List<TableUse> uses) {
  /** Copies the data set into a database where that was not done yet. */
  public static HouseData of(HouseDatabase database, DataSet data, PrintStream out) {
    String name = name(data);
    if (!database.has(name)) {
      String draft = name + "_partial";
      database.create(draft);
      HouseFolder.make(data.folder().resolveSibling(draft), database.url(draft), data.folder()).open().close();
      TableCopy.copy(data.database(), database.url(draft), table -> out.println("copying into PostgreSQL: " + table));
      database.rename(draft, name);
    }
    return new HouseData(database, data, TableUse.of(database.url(name)));
  }

  private static String name(DataSet data) {
    return "comptoir_" + data.customers();
  }

  /** Makes a copy to write into, in place of the one there was, and answers its address. */
  public String copied(String purpose) {
    String copy = name(data) + "_" + purpose;
    database.copy(name(data), copy);
    return database.url(copy);
  }

  /** Throws a copy away. */
  public void drop(String purpose) {
    database.drop(name(data) + "_" + purpose);
  }

  /** What the profiles take, or everything. */
  public long bytes(boolean ofProfiles) {
    return uses.stream().filter(use -> !ofProfiles || use.isOfProfile()).mapToLong(TableUse::all).sum();
  }
}
