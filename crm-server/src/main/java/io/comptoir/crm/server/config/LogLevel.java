package io.comptoir.crm.server.config;

/** How much the server writes to its log. No level writes personal data. */
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG
}
