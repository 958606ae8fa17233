package io.comptoir.crm.application;

import io.comptoir.crm.application.CustomerBook.Occasion;
import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.CustomerRecord.Said;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins customers as someone in the house decided, within one unit of work. */
final class MergeBook {
  private final Unit unit;
  private final CustomerBook book;
  private final CustomerRepository customers;

  MergeBook(Unit unit) {
    this.unit = unit;
    this.book = new CustomerBook(unit);
    this.customers = unit.repositories().customers();
  }

  /** Merges customers into another one; the chosen values, if there are any, count as long as one of the merges stands. */
  void merge(CustomerId survivor, List<CustomerId> retired, List<SaidValue> chosen, DecidedBy by) {
    RecordId choices = chosen.isEmpty() ? null : choose(survivor, chosen, by);
    for (CustomerId other : retired) {
      book.link(link(other, survivor, true, new CustomerLink.Decision(by, choices)));
    }
    closeReviews(survivor, by);
  }

  /** Merges a customer into another one as the house's policy says, without asking anybody. */
  void mergeUnasked(CustomerId survivor, CustomerId retired, DecidedBy by) {
    CustomerLink.Decision how = new CustomerLink.Decision(by, null);
    book.link(new CustomerLink(retired, survivor, true, LinkReason.SCANNED, unit.at(), how));
    closeReviews(survivor, by);
  }

  private RecordId choose(CustomerId survivor, List<SaidValue> chosen, DecidedBy by) {
    EffectiveTime now = new EffectiveTime(unit.at(), false, unit.at());
    Occasion occasion = new Occasion(Source.CORRECTION, null, new Said(by.operation(), now));
    return book.addRecord(survivor, LinkReason.DECIDED, occasion, new Sayings(chosen, List.of(), List.of())).id();
  }

  // Whether two are one person is no question any more once they are; who else it might be stays known.
  private void closeReviews(CustomerId survivor, DecidedBy by) {
    for (Review review : unit.repositories().reviews().openFor(survivor)) {
      Map<Boolean, List<CustomerId>> joined =
          review.candidates().stream().collect(Collectors.partitioningBy(candidate -> answersFor(survivor, candidate)));
      if (!joined.get(true).isEmpty()) {
        Review.Decision same = new Review.Decision(Verdict.SAME_PERSON, joined.get(true).get(0), by, unit.at());
        new ReviewBook(unit).decide(review, same);
        unit.repositories().reviews().rememberCandidates(survivor, joined.get(false));
      }
    }
  }

  private boolean answersFor(CustomerId survivor, CustomerId other) {
    return customers.find(other).map(Customer::id).filter(survivor::equals).isPresent();
  }

  /** Parts a customer from the one it was merged into. */
  void part(CustomerId retired, CustomerId from, DecidedBy by) {
    book.link(link(retired, from, false, new CustomerLink.Decision(by, null)));
  }

  private CustomerLink link(CustomerId retired, CustomerId survivor, boolean joined, CustomerLink.@Nullable Decision how) {
    return new CustomerLink(retired, survivor, joined, LinkReason.DECIDED, unit.at(), how);
  }
}
