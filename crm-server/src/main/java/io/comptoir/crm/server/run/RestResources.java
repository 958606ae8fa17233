package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.rest.brief.Briefs;
import io.comptoir.crm.adapter.rest.capture.CaptureResource;
import io.comptoir.crm.adapter.rest.capture.CaptureSettings;
import io.comptoir.crm.adapter.rest.docs.ContractResource;
import io.comptoir.crm.adapter.rest.docs.DocsResource;
import io.comptoir.crm.adapter.rest.lookup.LookupResource;
import io.comptoir.crm.adapter.rest.security.ReadBudget;
import io.comptoir.crm.adapter.rest.security.ReadLimits;
import io.comptoir.crm.adapter.rest.security.ReadTokens;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.system.SystemClock;
import io.comptoir.crm.server.config.ServerConfig.Limits;
import java.time.Duration;
import java.util.List;

/** Everything the REST interface serves of one file. */
public final class RestResources {
  private RestResources() {}

  /** The resources over this file, within these limits. */
  public static List<Object> of(Comptoir comptoir, Limits limits) {
    ReadBudget budget = new ReadBudget(readLimits(limits));
    ReadTokens tokens = new ReadTokens(comptoir.storage().secret());
    Briefs briefs = new Briefs(tokens, new SystemClock());
    return List.of(
        new CaptureResource(comptoir.captures(), briefs, budget, CaptureSettings.DEFAULT),
        new LookupResource(comptoir.lookups(), briefs, budget),
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
