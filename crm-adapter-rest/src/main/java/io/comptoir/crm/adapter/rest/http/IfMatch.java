package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.fault.FaultCode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions a change was made for. To ask for it with {@code @Context} is to require it: without the header the call
 * ends with 428. A tag that is weak or not ours names no version, so it matches none (RFC 9110).
 *
 * @param versions the versions named
 * @param any whether any version will do
 */
public record IfMatch(Set<Long> versions, boolean any) {
  private static final Pattern TAG = Pattern.compile("\"[0-9]{1,18}\"");

  public IfMatch {
    versions = Set.copyOf(versions);
  }

  static IfMatch of(ContainerRequestContext call) {
    return parse(call.getHeaderString(HttpHeaders.IF_MATCH))
        .orElseThrow(() -> ProblemException.of(FaultCode.PRECONDITION_REQUIRED, "Send If-Match with the version you read"));
  }

  /** The header where a call may come without it, such as one that creates or changes. */
  public static Optional<IfMatch> in(HttpHeaders headers) {
    return parse(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }

  /** The one version the change is for; {@code current} is asked when the client named any or several. */
  public long versionOr(LongSupplier current) {
    if (!any && versions.size() == 1) {
      return versions.iterator().next();
    }
    long version = current.getAsLong();
    require(version);
    return version;
  }

  /** Whether the change was made for this version. */
  public boolean matches(long version) {
    return any || versions.contains(version);
  }

  /** Ends the call with 412 when the change was made for another version. */
  public void require(long version) {
    if (!matches(version)) {
      throw ProblemException.stale(version);
    }
  }

  private static Optional<IfMatch> parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    Set<String> tags = Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    return Optional.of(new IfMatch(tags.stream().filter(TAG.asMatchPredicate()).map(IfMatch::versionOf)
        .collect(Collectors.toUnmodifiableSet()), tags.contains("*")));
  }

  private static Long versionOf(String tag) {
    return Long.valueOf(tag.substring(1, tag.length() - 1));
  }
}
