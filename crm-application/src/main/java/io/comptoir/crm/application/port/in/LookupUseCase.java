package io.comptoir.crm.application.port.in;

/** The conversation with someone who looks for a customer. Thread-safe. */
public interface LookupUseCase {
  /** Who fits what was typed, best first. Throws {@link RefusedException} when it is too little to search by. */
  LookupAnswer lookup(LookupQuery query);
}
