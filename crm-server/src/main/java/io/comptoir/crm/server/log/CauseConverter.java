package io.comptoir.crm.server.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes an exception in one line: the types from the outermost to the cause, each with the place in our code. Their
 * messages stay out, because libraries put the values they choke on into them.
 */
public final class CauseConverter extends ThrowableHandlingConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return event.getThrowableProxy() == null ? "" : causes(event.getThrowableProxy());
  }

  private static String causes(IThrowableProxy outermost) {
    return Stream.iterate(outermost, thrown -> thrown != null, IThrowableProxy::getCause)
        .limit(10)
        .map(thrown -> thrown.getClassName() + place(thrown).map(" at "::concat).orElse(""))
        .collect(Collectors.joining(", caused by ", " | ", ""));
  }

  private static Optional<String> place(IThrowableProxy thrown) {
    return Arrays.stream(thrown.getStackTraceElementProxyArray())
        .map(StackTraceElementProxy::getStackTraceElement)
        .filter(frame -> frame.getClassName().startsWith("io.comptoir."))
        .findFirst()
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
  }
}
