package io.comptoir.crm.adapter.rest.http;

import jakarta.ws.rs.core.EntityTag;

/** Versions as entity tags: the same number as in the body. */
public final class ETags {
  private ETags() {}

  /** The tag of a version, for {@code Response.tag}. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }
}
