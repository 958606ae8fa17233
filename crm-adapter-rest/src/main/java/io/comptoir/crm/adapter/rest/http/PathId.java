package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.form.Uuids;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.UUID;
import java.util.function.Function;

/** Ids in addresses: a text that is no id names nothing, like an id that was never given. */
public final class PathId {
  private PathId() {}

  /** The id that {@code text} is; anything else ends the call with 404. */
  public static <T> T of(String text, Function<UUID, T> id) {
    return Uuids.parse(text).map(id).orElseThrow(PathId::notFound);
  }

  /** The one 404: nobody can tell what does not exist from what is not shown. */
  public static ProblemException notFound() {
    return ProblemException.of(FaultCode.NOT_FOUND, "There is nothing here");
  }
}
