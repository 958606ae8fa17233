package io.comptoir.crm.adapter.rest.capture;

import io.comptoir.crm.adapter.rest.brief.Briefs;
import io.comptoir.crm.adapter.rest.exchange.Exchange;
import io.comptoir.crm.adapter.rest.http.Preferences;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.adapter.rest.security.ReadBudget;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureAtTillUseCase;
import io.comptoir.crm.application.port.in.CaptureRequest.Detail;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.operation.OperationId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** One call per checkout. */
@Path("/v1/captures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CaptureResource {
  private static final String KEY = "Idempotency-Key";

  private final CaptureCounter counter;
  private final CaptureView view;
  private final CaptureSettings settings;

  /** Stores through {@code captures} and shows people within {@code budget}. */
  public CaptureResource(CaptureAtTillUseCase captures, Briefs briefs, ReadBudget budget, CaptureSettings settings) {
    this.counter = new CaptureCounter(captures);
    this.view = new CaptureView(briefs, budget);
    this.settings = settings;
  }

  @POST
  @AllowedTo({Role.TILL, Role.BACKOFFICE, Role.ADMIN})
  public void capture(
      JsonObject body,
      @Context Caller caller,
      @Context Preferences preferences,
      @Context HttpHeaders headers,
      @Suspended AsyncResponse later) {
    CaptureMessage message = CaptureMessage.read(body);
    CaptureCounter.requireStore(caller, message.form().origin().store());
    requireKey(headers, message.form().id());
    // The work goes on when the time is over: the till sends again and finds its effect.
    later.setTimeout(settings.answer().toMillis(), TimeUnit.MILLISECONDS);
    later.setTimeoutHandler(late -> late.resume(CaptureCounter.inProgress()));
    stored(message, caller, preferences)
        .thenAccept(later::resume)
        .exceptionally(
            failure -> {
              later.resume(failure);
              return null;
            });
  }

  @POST
  @Path("batch")
  @AllowedTo({Role.TILL, Role.BACKOFFICE, Role.ADMIN})
  public CompletionStage<Response> batch(
      JsonObject body, @Context Caller caller, @Context Preferences preferences, @Context Exchange exchange) {
    BatchMessage batch = BatchMessage.read(body, handling(preferences));
    BatchSetting setting = new BatchSetting(caller, handling(preferences), exchange);
    return new BatchRun(counter, settings, setting)
        .run(batch)
        .thenApply(results -> applied(Response.ok(results), preferences).build());
  }

  private CompletionStage<Response> stored(CaptureMessage message, Caller caller, Preferences preferences) {
    return counter
        .capture(message.request(handling(preferences), Detail.FULL))
        .thenApply(answer -> response(answer, message, caller, preferences));
  }

  private Response response(CaptureAnswer answer, CaptureMessage message, Caller caller, Preferences preferences) {
    Response.ResponseBuilder response =
        Response.status(Response.Status.CREATED).entity(view.of(answer, caller, message.form().origin().advisor()));
    if (answer.replayed()) {
      response.header("Idempotency-Replayed", "true");
    }
    return applied(response, preferences).build();
  }

  private static Response.ResponseBuilder applied(Response.ResponseBuilder response, Preferences preferences) {
    preferences.handling().ifPresent(handling -> response.header(Preferences.APPLIED, handling.applied()));
    return response;
  }

  private static Handling handling(Preferences preferences) {
    return preferences.handlingOr(Preferences.Handling.LENIENT) == Preferences.Handling.STRICT
        ? Handling.STRICT
        : Handling.LENIENT;
  }

  // The key may be quoted, as the draft of its standard writes it.
  private static void requireKey(HttpHeaders headers, OperationId id) {
    List<String> keys = headers.getRequestHeaders().getOrDefault(KEY, List.of());
    if (!keys.stream().allMatch(key -> key.strip().replaceAll("^\"|\"$", "").equalsIgnoreCase(id.toString()))) {
      throw ProblemException.of(FaultCode.IDEMPOTENCY_KEY_MISMATCH, "On a capture, Idempotency-Key equals capture_id");
    }
  }
}
