package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.importing.people.PeopleJob;
import io.comptoir.crm.adapter.importing.people.PeopleMapping;
import io.comptoir.crm.adapter.importing.people.PeopleReport;
import io.comptoir.crm.adapter.importing.people.PeopleSearch;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.DuplicateFinder;
import io.comptoir.crm.server.cli.DuplicateOrder;
import io.comptoir.crm.server.cli.DuplicateSummary;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.Progress;

/** Finds the rows of one person in a file. Needs no data folder, and touches none. */
public final class DuplicateDesk implements DuplicateFinder {
  private static final long WHOLE = 1_000;

  @Override
  public DuplicateSummary find(DuplicateOrder order, Progress progress) {
    PeopleSearch search = new PeopleSearch(new LibraryNormalizer(), Runtime.getRuntime().availableProcessors());
    try {
      PeopleReport report = search.run(job(order), share -> progress.reached((long) (share * WHOLE), WHOLE));
      return new DuplicateSummary(report.rows(), report.certain(), report.review(), report.compared(), report.remarks());
    } catch (ImportException e) {
      throw new CommandFailure(ExitCode.FAILED, e.getMessage(), e);
    }
  }

  private static PeopleJob job(DuplicateOrder order) {
    return new PeopleJob(
        order.file(), PeopleMapping.read(order.mapping()), order.encoding(), order.language(),
        new PeopleJob.Results(order.results().pairs(), order.results().clusters()));
  }
}
