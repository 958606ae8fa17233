package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.fault.FaultCode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The versions a change was made for. To ask for it is to require it: without the header the call ends with 428.
 *
 * @param tags the strong tags named
 * @param any whether any version will do
 */
public record IfMatch(Set<String> tags, boolean any) {
  public IfMatch {
    tags = Set.copyOf(tags);
  }

  static IfMatch of(ContainerRequestContext call) {
    String header = call.getHeaderString(HttpHeaders.IF_MATCH);
    if (header == null || header.isBlank()) {
      throw ProblemException.of(FaultCode.PRECONDITION_REQUIRED, "Send If-Match with the version you read");
    }
    Set<String> tags = Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    return new IfMatch(tags, tags.contains("*"));
  }

  /** Whether the change was made for this version. Weak tags never match (RFC 9110). */
  public boolean matches(long version) {
    return any || tags.contains('"' + Long.toString(version) + '"');
  }

  /** Ends the call with 412 when the change was made for another version. */
  public void require(long version) {
    if (!matches(version)) {
      throw ProblemException.of(FaultCode.VERSION_STALE, "It was changed since you read it; read it again")
          .withHeader(HttpHeaders.ETAG, "\"" + version + "\"");
    }
  }
}
