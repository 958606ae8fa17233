package io.comptoir.crm.domain.capture;

/** What happens to a message that is partly unusable (RFC 7240, section 4.4). */
public enum Handling {
  /** Any fault refuses the whole message. */
  STRICT,
  /** What is valid is stored, what is not is kept aside; the till's default. */
  LENIENT
}
