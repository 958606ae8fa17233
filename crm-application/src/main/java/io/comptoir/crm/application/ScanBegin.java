package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.Course;
import io.comptoir.crm.domain.scan.DuplicateScan.State;
import java.time.Instant;
import java.util.Optional;

/**
 * Which scan is to be gone on with, or begun.
 *
 * @param normalizer whose rules fold names now
 * @param everybody whether somebody wants everybody looked at
 * @param background whether the house's servers are to go on with it by themselves
 */
record ScanBegin(String normalizer, boolean everybody, boolean background) {
  DuplicateScan after(Repositories repositories, Instant at) {
    long changes = repositories.changes().last();
    Course course = Course.begun(normalizer, background, at);
    Optional<DuplicateScan> last =
        repositories.scans().last().filter(scan -> scan.course().normalizer().equals(normalizer));
    if (last.isEmpty() || everybody && !last.get().isOfAllUnfinished()) {
      return DuplicateScan.ofAll(changes, course);
    }
    DuplicateScan scan = last.get();
    return scan.is(State.DONE) ? scan.next(changes, course) : scan.goingOn(background || scan.course().background());
  }
}
