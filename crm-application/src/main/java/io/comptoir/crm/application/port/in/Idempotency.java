package io.comptoir.crm.application.port.in;

/**
 * What makes an operation other than a capture recognisable when it is sent again. Immutable.
 *
 * @param owner whose key it is: two owners may use the same
 * @param key chosen by the sender
 * @param content the canonical text of what was sent, with its path
 */
public record Idempotency(String owner, String key, String content) {}
