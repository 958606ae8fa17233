package io.comptoir.crm.bench.load;

/** The requests that a load consists of, one after the other. */
@FunctionalInterface
public interface Requests {
  /** The bytes of the next request, from its first line to the end of its body. */
  byte[] next();
}
