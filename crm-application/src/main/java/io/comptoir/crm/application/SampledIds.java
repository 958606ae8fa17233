package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository.Numbered;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;

/**
 * Some of the regular customers, spread evenly over the file, and how many there are.
 *
 * @param ids every so many of them, in order of creation
 * @param every how many
 * @param all how many regular customers there are
 */
record SampledIds(List<CustomerId> ids, long every, long all) {
  private static final int AT_A_TIME = 2_000;

  /** At most {@code most}, and more than half of that where there are so many: all of them in a small file. */
  static SampledIds of(Storage storage, int most, Runnable between) {
    List<CustomerId> ids = new ArrayList<>();
    long every = 1;
    long all = 0;
    List<Numbered> page = page(storage, 0);
    while (!page.isEmpty()) {
      for (Numbered customer : page) {
        if (ids.size() == most) {
          ids = everySecond(ids);
          every *= 2;
        }
        if (all++ % every == 0) {
          ids.add(customer.id());
        }
      }
      between.run();
      page = page(storage, page.get(page.size() - 1).number());
    }
    return new SampledIds(List.copyOf(ids), every, all);
  }

  /** How many regular customers there are. */
  static long count(Storage storage, Runnable between) {
    long all = 0;
    for (List<Numbered> page = page(storage, 0); !page.isEmpty(); page = page(storage, page.get(page.size() - 1).number())) {
      all += page.size();
      between.run();
    }
    return all;
  }

  private static List<Numbered> page(Storage storage, long after) {
    return storage.read(repositories -> repositories.customers().regularAfter(after, AT_A_TIME));
  }

  private static List<CustomerId> everySecond(List<CustomerId> ids) {
    List<CustomerId> kept = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += 2) {
      kept.add(ids.get(i));
    }
    return kept;
  }
}
