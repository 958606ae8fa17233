package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.HttpLoad;
import io.comptoir.crm.bench.load.Requests;
import java.util.List;
import java.util.Locale;

/** What the server takes of the machine's memory, before and after it was loaded as hard as it can be. */
final class MemoryMeasurement implements Measurement {
  private static final double AT_REST = 100;
  private static final double AFTER_LOAD = 250;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public List<Row> measure(Lab lab) {
    ServerProcess product = lab.product();
    Requests phones = lab.phones(product);
    new HttpLoad(product.port(), 1, Lab.OK).once(phones.next());
    Rss rest = Rss.of(product.pid());
    lab.lookingUp(product, phones, Lab.CONNECTIONS).load(lab.effort().warmUp());
    lab.capturing(product, Lab.CONNECTIONS).load(lab.effort().warmUp());
    return List.of(
        row("memory_at_rest", "memory at rest, after one answer", rest, AT_REST),
        row("memory_after_load", "memory after load", Rss.of(product.pid()), AFTER_LOAD));
  }

  private static Row row(String id, String work, Rss rss, double target) {
    String beside =
        String.format(
            Locale.ROOT, "without %,.0f MB of the database file that are mapped; %,.0f MB in all",
            rss.database(), rss.all());
    return new Row(id, work, "MB", Estimate.exactly(rss.own()), Target.atMost(target), beside);
  }
}
