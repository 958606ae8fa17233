package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.Decider;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.ReviewUseCase;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Shows the questions about who is who, and takes their answers. */
final class ReviewService implements ReviewUseCase {
  private final UnitFactory units;
  private final Comparing comparing;

  ReviewService(UnitFactory units, Normalizer normalizer) {
    this.units = units;
    this.comparing = new Comparing(normalizer.names());
  }

  @Override
  public List<ReviewView> open(@Nullable ReviewId after, int limit) {
    return units.storage().read(repositories -> open(repositories, after, limit));
  }

  private List<ReviewView> open(Repositories repositories, @Nullable ReviewId after, int limit) {
    if (after != null && repositories.reviews().find(after).isEmpty()) {
      throw new RefusedException(FaultCode.CURSOR_UNREADABLE, "Send after as a list gave it, or leave it out");
    }
    return repositories.reviews().open(after, limit).stream().map(review -> view(repositories, review)).toList();
  }

  @Override
  public Optional<ReviewView> read(ReviewId id) {
    return units.storage().read(r -> r.reviews().find(id).map(review -> view(r, review)));
  }

  private ReviewView view(Repositories repositories, Review review) {
    Customer subject = repositories.customers().find(review.subject()).orElseThrow();
    List<Other> others =
        review.candidates().stream()
            .flatMap(candidate -> repositories.customers().find(candidate).stream())
            .filter(candidate -> !review.isOpen() || !candidate.id().equals(subject.id()))
            .distinct()
            .map(candidate -> new Other(candidate, match(repositories, subject, candidate)))
            .toList();
    return new ReviewView(review, subject, others);
  }

  private Match match(Repositories repositories, Customer subject, Customer candidate) {
    return comparing.match(subject.profile(), candidate.profile(), repositories.customers());
  }

  @Override
  public CompletionStage<Done<ReviewView>> decide(ReviewId id, Ruling ruling, Decider decider) {
    DecidedBy by = decider.in(new OperationId(units.ids().next()));
    return units.submit(
        units.now(),
        1,
        unit -> {
          Done<UUID> done =
              new OperationMemory(unit, units.storage().secret())
                  .once(decider.idempotency(), () -> decide(unit, id, ruling, by));
          Review decided = unit.repositories().reviews().find(new ReviewId(done.value())).orElseThrow();
          return new Done<>(view(unit.repositories(), decided), done.replayed());
        });
  }

  private UUID decide(Unit unit, ReviewId id, Ruling ruling, DecidedBy by) {
    Review review = unit.repositories().reviews().find(id).orElseThrow(() -> new NotFoundException("review"));
    if (isDecidedSo(unit.repositories(), review, ruling)) {
      return id.value();
    }
    if (review.progress().version() != ruling.expectedVersion()) {
      throw new StaleVersionException(review.progress().version());
    }
    new ReviewDecision(unit, view(unit.repositories(), review), ruling, by).apply();
    return id.value();
  }

  private static boolean isDecidedSo(Repositories repositories, Review review, Ruling ruling) {
    if (review.isOpen()) {
      return false;
    }
    Review.Decision decision = review.decision().orElseThrow();
    boolean same =
        decision.verdict() == ruling.verdict()
            && (ruling.with() == null || survivor(repositories, ruling.with()).equals(with(repositories, decision)));
    if (!same) {
      throw new RefusedException(FaultCode.ALREADY_DECIDED, "This review was decided otherwise: read it again");
    }
    return true;
  }

  private static Optional<CustomerId> with(Repositories repositories, Review.Decision decision) {
    return Optional.ofNullable(decision.with()).flatMap(with -> survivor(repositories, with));
  }

  private static Optional<CustomerId> survivor(Repositories repositories, CustomerId id) {
    return repositories.customers().find(id).map(Customer::id);
  }
}
