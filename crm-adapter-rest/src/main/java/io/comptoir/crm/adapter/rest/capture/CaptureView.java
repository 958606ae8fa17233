package io.comptoir.crm.adapter.rest.capture;

import io.comptoir.crm.adapter.rest.brief.BriefRepresentation;
import io.comptoir.crm.adapter.rest.brief.BriefRepresentation.PromptRepresentation;
import io.comptoir.crm.adapter.rest.brief.Briefs;
import io.comptoir.crm.adapter.rest.security.ReadBudget;
import io.comptoir.crm.application.port.in.Brief;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureAnswer.View;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.store.AdvisorCode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides how much of a stored capture its sender is told: what it shows of people counts as reading them. */
final class CaptureView {
  private final Briefs briefs;
  private final ReadBudget budget;

  CaptureView(Briefs briefs, ReadBudget budget) {
    this.briefs = briefs;
    this.budget = budget;
  }

  /** The answer, without anything about people when the budget is used up. */
  CaptureRepresentation of(CaptureAnswer answer, Caller caller, @Nullable AdvisorCode advisor) {
    View view = answer.view();
    return view == null || answer.result().outcome() == Outcome.ACCEPTED || !isAllowed(view, caller, advisor)
        ? CaptureRepresentation.accepted(answer)
        : CaptureRepresentation.of(answer, seen(view, caller));
  }

  // The customer of the capture first: the budget is for whom the advisor serves.
  private boolean isAllowed(View view, Caller caller, @Nullable AdvisorCode advisor) {
    return Stream.concat(Stream.ofNullable(view.brief()), view.candidates().stream())
        .allMatch(brief -> budget.tryRead(caller, advisor, brief.customer().id()));
  }

  private CaptureRepresentation.Seen seen(View view, Caller caller) {
    Brief brief = view.brief();
    List<BriefRepresentation> candidates = view.candidates().stream().map(c -> briefs.shown(c, caller)).toList();
    return new CaptureRepresentation.Seen(
        brief == null ? null : briefs.shown(brief, caller),
        candidates,
        view.prompt() == null ? null : PromptRepresentation.of(view.prompt()));
  }
}
