package io.comptoir.crm.server.cli;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.util.List;

/**
 * What came of a scan.
 *
 * @param everybody whether it looked at everybody
 * @param done how many customers, or changes, it looked at
 * @param stopped whether somebody stopped it before it was done
 * @param pairs what came of the pairs it found
 * @param shared phones and e-mails that too many have to be evidence
 */
public record ScanSummary(boolean everybody, long done, boolean stopped, Pairs pairs, List<String> shared) {
  /**
   * What came of the pairs that a scan found.
   *
   * @param asked about how many somebody is asked now
   * @param certain how many of these are certainly one person
   * @param merged how many it merged by itself
   */
  public record Pairs(long asked, long certain, long merged) {}

  /** What came of this scan. */
  public static ScanSummary of(DuplicateScan scan, List<ContactKey> shared) {
    return new ScanSummary(
        scan.scope() == DuplicateScan.Scope.ALL, scan.tally().progress().done(), scan.is(DuplicateScan.State.STOPPED),
        new Pairs(scan.tally().asked(), scan.tally().certain(), scan.tally().merged()),
        shared.stream().map(ContactKey::value).toList());
  }
}
