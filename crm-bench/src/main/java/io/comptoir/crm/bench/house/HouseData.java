package io.comptoir.crm.bench.house;

import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.opponent.HouseFolder;
import java.io.PrintStream;
import java.util.List;

/**
 * The customers of a data set in a PostgreSQL: one database that is kept, and copies of it that measurements write into.
 * Where a copy would take too much of the disk, all of them write into the one that is kept: what that adds is too little to
 * matter.
 *
 * @param database where
 * @param data the data set
 * @param uses what its tables take, as they were copied
 */
public record HouseData(HouseDatabase database, DataSet data, List<TableUse> uses) {
  private static final long LARGEST_COPY = 3L << 30;

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

  private boolean isTooLargeToCopy() {
    return bytes(false) > LARGEST_COPY;
  }

  /** Makes a database to write into, in place of the one there was, and answers its address. */
  public String copied(String purpose) {
    if (isTooLargeToCopy()) {
      return database.url(name(data));
    }
    String copy = name(data) + "_" + purpose;
    database.copy(name(data), copy);
    return database.url(copy);
  }

  /** As {@link #copied}, for somebody who numbers changes as he writes them: beside the servers he needs a feed of his own. */
  public String copiedApart(String purpose) {
    String url = copied(purpose);
    if (!isTooLargeToCopy()) {
      return url;
    }
    database.run(name(data), "drop schema if exists " + purpose + " cascade");
    database.run(name(data), "create schema " + purpose);
    database.run(name(data), "create table " + purpose + ".change (like public.change including all)");
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + purpose + ",public";
  }

  /** Throws away what was made for a purpose. */
  public void drop(String purpose) {
    if (isTooLargeToCopy()) {
      database.run(name(data), "drop schema if exists " + purpose + " cascade");
    } else {
      database.drop(name(data) + "_" + purpose);
    }
  }

  /** What the profiles take, or everything. */
  public long bytes(boolean ofProfiles) {
    return uses.stream().filter(use -> !ofProfiles || use.isOfProfile()).mapToLong(TableUse::all).sum();
  }
}
