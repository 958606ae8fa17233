package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.testkit.contract.StorageContracts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/**
 * The contracts of all ports, on PostgreSQL; and no statement that they run reads a large table from end to end. The feed
 * follows the commits: it is asked once it has caught up.
 */
class PostgresContractsTest extends StorageContracts {
  private static final Plans PLANS = new Plans();
  private static final Pattern NODE =
      Pattern.compile("[ >-]*(?:Seq|Index|Index Only|Bitmap Index) Scan(?: Backward)?(?: using (\\w+))? on (\\w+).*");

  /** A house has few of these, and lists them whole; few rows of it wait at any time; few entries are open. */
  private static final Set<String> SMALL =
      Set.of("store", "notice", "api_key", "api_key_store", "change_waiting", "change_waiting_pkey", "repair_open");

  @Override
  protected Storage open() {
    return SettledStorage.fresh(PLANS::watching);
  }

  @AfterAll
  static void everyLookUpShouldUseAnIndex() {
    List<String> scans = new ArrayList<>();
    PLANS.all().forEach((sql, plan) -> scans(plan).forEach(node -> scans.add(node + " in " + sql)));

    assertThat(PLANS.all()).as("the statements of all repositories").hasSizeGreaterThan(100);
    assertThat(scans).isEmpty();
  }

  private static List<String> scans(List<String> plan) {
    List<String> scans = new ArrayList<>();
    for (int line = 0; line < plan.size(); line++) {
      Matcher node = NODE.matcher(plan.get(line));
      List<String> below = plan.subList(line + 1, plan.size());
      boolean bounded = tells(below, "Index Cond:") || (isLimited(plan, line) && !tells(below, "Filter:"));
      if (node.matches() && !bounded && !isSmall(node.group(1)) && !isSmall(node.group(2))) {
        scans.add(plan.get(line));
      }
    }
    return scans;
  }

  private static boolean isSmall(@Nullable String name) {
    return name != null && SMALL.contains(name);
  }

  // What a node does stands below it, up to the next node.
  private static boolean tells(List<String> below, String what) {
    return below.stream().takeWhile(line -> !line.contains("->")).anyMatch(line -> line.contains(what));
  }

  // The newest entry is one step from the end of its index.
  private static boolean isLimited(List<String> plan, int line) {
    return line > 0 && plan.get(line - 1).endsWith("Limit");
  }
}
