package io.comptoir.crm.bench.measure;

import java.util.List;

/** Look-ups by phone, 64 connections, drawn from the whole file. */
record HouseLookups(HouseLab lab) {
  List<Row> measure() {
    HouseSides sides =
        new HouseSides()
            .with(HouseSides.ONE, lab.lookingUpOnOne())
            .with(HouseSides.TWO, lab.lookingUpOnTwo())
            .with(HouseSides.SQLITE, lab.lookingUpOnSqlite())
            .with(HouseSides.BARE, lab.lookingUpBare(HouseLab.OF_ONE_SERVER));
    sides.warm(lab.effort().warmUp());
    return sides.rows("lookups", sides.rounds(lab.effort(), name -> turn -> turn.get()));
  }
}
