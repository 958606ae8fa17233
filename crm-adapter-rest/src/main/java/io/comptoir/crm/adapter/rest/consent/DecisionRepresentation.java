package io.comptoir.crm.adapter.rest.consent;

import io.comptoir.crm.adapter.rest.http.Page;
import io.comptoir.crm.adapter.rest.http.PageAnswer;
import io.comptoir.crm.adapter.rest.http.PageCut;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentLedger;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.DecisionPlace;
import io.comptoir.crm.domain.consent.NoticeReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A decision of the ledger as it is answered, with its proof. */
public record DecisionRepresentation(
    UUID decisionId,
    @Nullable String purpose,
    @Nullable String channel,
    String decision,
    @Nullable String manner,
    @Nullable ContactRepresentation contact,
    @Nullable NoticeNamed notice,
    Instant occurredAt,
    boolean suspect,
    Instant receivedAt,
    @Nullable Instant expiresAt,
    @Nullable String store,
    @Nullable String till,
    @Nullable String advisor,
    @Nullable String receiptNumber) {
  private static final PageCut<ConsentDecision, DecisionRepresentation> PAGES =
      new PageCut<>(decision -> decision.id().toString(), DecisionRepresentation::of);

  /** The wording that was shown. */
  public record NoticeNamed(String id, String version, String language, @Nullable String textSha256) {
    private static NoticeNamed of(NoticeReference notice) {
      return new NoticeNamed(notice.id().value(), notice.version(), notice.language().value(), notice.textSha256());
    }
  }

  /** A page of the ledger, newest first. */
  static PageAnswer<DecisionRepresentation> page(ConsentLedger ledger, Page page) {
    List<ConsentDecision> newestFirst = new ArrayList<>(ledger.decisions());
    Collections.reverse(newestFirst);
    return PAGES.of(newestFirst, page);
  }

  /** A decision. */
  public static DecisionRepresentation of(ConsentDecision decision) {
    ConsentStatement statement = decision.statement();
    DecisionPlace place = decision.source().place();
    return new DecisionRepresentation(
        decision.id().value(),
        word(statement.scope().purpose(), purpose -> purpose.word()),
        word(statement.scope().channel(), channel -> channel.word()),
        statement.kind().word(),
        word(statement.proof().manner(), manner -> manner.word()),
        ContactRepresentation.of(statement.contact()),
        Optional.ofNullable(statement.proof().notice()).map(NoticeNamed::of).orElse(null),
        decision.time().at(),
        decision.time().suspect(),
        decision.time().receivedAt(),
        statement.expiresAt(),
        word(place.store(), store -> store.value()),
        word(place.till(), till -> till.value()),
        word(place.advisor(), advisor -> advisor.value()),
        decision.source().receipt());
  }

  private static <T> @Nullable String word(@Nullable T value, Function<T, String> reading) {
    return value == null ? null : reading.apply(value);
  }
}
