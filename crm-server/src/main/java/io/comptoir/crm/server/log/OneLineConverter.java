package io.comptoir.crm.server.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Writes a message with blanks for whatever would begin a new line. Almost none has any, so that they are looked for first. */
public final class OneLineConverter extends ClassicConverter {
  private static final String BREAKS = "\r\n\u2028\u2029";

  @Override
  public String convert(ILoggingEvent event) {
    String message = event.getFormattedMessage();
    return message.chars().noneMatch(OneLineConverter::isBreak) ? message : message.replaceAll("[" + BREAKS + "]+", " ");
  }

  private static boolean isBreak(int sign) {
    return BREAKS.indexOf(sign) >= 0;
  }
}
