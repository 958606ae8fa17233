package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.house.HouseData;
import java.util.List;
import java.util.Locale;

/** What a customer takes on the disk of a PostgreSQL, beside SQLite. */
record HouseBytes(HouseLab lab) {
  List<Row> measure() {
    HouseData house = lab.data();
    double customers = house.data().customers();
    String beside =
        String.format(
            Locale.ROOT, "on SQLite %,.0f; with everything, and the %,d records of the house account, %,.0f",
            house.data().profileBytes() / customers, DataSet.houseRecords(house.data().customers()),
            house.bytes(false) / customers);
    return List.of(
        new Row(
            "house_bytes_per_customer",
            "bytes per customer on disk: profile with its indexes and search",
            "bytes",
            Estimate.exactly(house.bytes(true) / customers),
            Target.NONE,
            beside));
  }
}
