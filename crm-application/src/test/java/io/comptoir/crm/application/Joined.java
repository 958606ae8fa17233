package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.Decider;
import io.comptoir.crm.application.port.in.MergeUseCase.Merging;
import io.comptoir.crm.application.port.in.MergeUseCase.Unmerged;
import io.comptoir.crm.application.port.in.Seen;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.List;
import java.util.Map;

/** Merges customers as they are now, and undoes it. */
final class Joined {
  private Joined() {}

  static CustomerView merge(Comptoir comptoir, CustomerId survivor, CustomerId retired) {
    return Waiting.on(comptoir.merges().merge(merging(comptoir, survivor, retired), Decider.NOBODY)).value();
  }

  static Merging merging(Comptoir comptoir, CustomerId survivor, CustomerId retired) {
    return new Merging(seen(comptoir, survivor), List.of(seen(comptoir, retired)), Map.of(), false);
  }

  static Unmerged unmerge(Comptoir comptoir, CustomerId retired) {
    return Waiting.on(comptoir.merges().unmerge(retired, seen(comptoir, retired).version(), Decider.NOBODY)).value();
  }

  private static Seen seen(Comptoir comptoir, CustomerId id) {
    return new Seen(id, comptoir.customers().read(id).orElseThrow().customer().version());
  }
}
