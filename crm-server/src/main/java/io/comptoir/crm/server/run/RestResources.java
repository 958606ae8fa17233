package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.rest.brief.Briefs;
import io.comptoir.crm.adapter.rest.capture.CaptureResource;
import io.comptoir.crm.adapter.rest.capture.CaptureSettings;
import io.comptoir.crm.adapter.rest.consent.ConsentResource;
import io.comptoir.crm.adapter.rest.consent.PermissionResource;
import io.comptoir.crm.adapter.rest.customer.CustomerResource;
import io.comptoir.crm.adapter.rest.customer.TillReading;
import io.comptoir.crm.adapter.rest.docs.ContractResource;
import io.comptoir.crm.adapter.rest.docs.DocsResource;
import io.comptoir.crm.adapter.rest.feed.ChangeResource;
import io.comptoir.crm.adapter.rest.house.NoticeResource;
import io.comptoir.crm.adapter.rest.house.StoreResource;
import io.comptoir.crm.adapter.rest.lookup.LookupResource;
import io.comptoir.crm.adapter.rest.merge.MergeResource;
import io.comptoir.crm.adapter.rest.merge.UnmergeResource;
import io.comptoir.crm.adapter.rest.purchase.CustomerPurchasesResource;
import io.comptoir.crm.adapter.rest.purchase.PurchaseOwnerResource;
import io.comptoir.crm.adapter.rest.purchase.PurchaseResource;
import io.comptoir.crm.adapter.rest.repair.RepairResource;
import io.comptoir.crm.adapter.rest.review.ReviewResource;
import io.comptoir.crm.adapter.rest.scan.ScanResource;
import io.comptoir.crm.adapter.rest.security.MetCustomers;
import io.comptoir.crm.adapter.rest.security.ReadBudget;
import io.comptoir.crm.adapter.rest.security.ReadLimits;
import io.comptoir.crm.adapter.rest.security.ReadTokens;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.Clock;
import io.comptoir.crm.application.port.out.IdGenerator;
import io.comptoir.crm.application.system.SystemClock;
import io.comptoir.crm.application.system.SystemIds;
import io.comptoir.crm.application.system.SystemRandom;
import io.comptoir.crm.server.config.ServerConfig.Limits;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Everything the REST interface serves of one file. */
public final class RestResources {
  private RestResources() {}

  /** The resources over this file, within these limits. */
  public static List<Object> of(Comptoir comptoir, Limits limits) {
    Clock clock = new SystemClock();
    return of(comptoir, limits, new Tools(clock, new SystemIds(clock, new SystemRandom()), CaptureSettings.DEFAULT));
  }

  /**
   * What the resources work with.
   *
   * @param clock tells the time
   * @param ids makes ids
   * @param captures how long captures may take
   */
  public record Tools(Clock clock, IdGenerator ids, CaptureSettings captures) {}

  /** The same with other tools. */
  public static List<Object> of(Comptoir comptoir, Limits limits, Tools tools) {
    Clock clock = tools.clock();
    ReadTokens tokens = new ReadTokens(comptoir.storage().secret());
    ReadBudget budget = new ReadBudget(readLimits(limits));
    Briefs briefs = new Briefs(tokens, clock);
    MetCustomers met = new MetCustomers(tokens, clock);
    return Stream.of(counter(comptoir, briefs, budget, tools), customers(comptoir, briefs, met, budget),
            consents(comptoir, met, clock), receipts(comptoir, met, tools.ids()), house(comptoir))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Object> counter(Comptoir comptoir, Briefs briefs, ReadBudget budget, Tools tools) {
    return List.of(
        new CaptureResource(comptoir.captures(), briefs, budget, tools.captures()),
        new LookupResource(comptoir.lookups(), briefs, budget));
  }

  private static List<Object> customers(Comptoir comptoir, Briefs briefs, MetCustomers met, ReadBudget budget) {
    TillReading tills = new TillReading(comptoir.customers(), briefs, met, budget);
    return List.of(
        new CustomerResource(comptoir.customers(), tills),
        new MergeResource(comptoir.merges(), comptoir.customers()),
        new UnmergeResource(comptoir.merges(), comptoir.customers()),
        new ReviewResource(comptoir.reviews()),
        new ScanResource(comptoir.duplicates()));
  }

  private static List<Object> consents(Comptoir comptoir, MetCustomers met, Clock clock) {
    return List.of(
        new ConsentResource(comptoir.consents(), met, clock), new PermissionResource(comptoir.consents(), met));
  }

  private static List<Object> receipts(Comptoir comptoir, MetCustomers met, IdGenerator ids) {
    return List.of(
        new PurchaseResource(comptoir.purchases()),
        new PurchaseOwnerResource(comptoir.purchases(), met, ids),
        new CustomerPurchasesResource(comptoir.purchases(), met));
  }

  private static List<Object> house(Comptoir comptoir) {
    return List.of(
        new ChangeResource(comptoir.changes()),
        new RepairResource(comptoir.repairs()),
        new NoticeResource(comptoir.house()),
        new StoreResource(comptoir.house()),
        new ContractResource(),
        new DocsResource());
  }

  private static ReadLimits readLimits(Limits limits) {
    Duration minute = Duration.ofMinutes(1);
    return new ReadLimits(
        limits.lookupMissesPerMinute(),
        minute,
        limits.customersPerMinute(),
        minute,
        ReadLimits.DEFAULT.advisorsPerKey());
  }
}
