package io.comptoir.crm.adapter.rest.security;

import io.comptoir.crm.domain.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the roles whose keys may make this call. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AllowedTo {
  /** The roles; at least one. */
  Role[] value();
}
