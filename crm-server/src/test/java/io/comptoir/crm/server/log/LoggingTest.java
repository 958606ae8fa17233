package io.comptoir.crm.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LoggingTest {
  private static final String TYPED = "camille.martin@example.com";

  @Test
  void logShouldWriteOneLineWithoutTheMessageOfTheExceptionWhenSomethingFails() {
    String written =
        writtenBy(context ->
            context
                .getLogger("io.comptoir.crm.Writer")
                .error("capture\r\n\u2028failed", new IllegalStateException(TYPED, new NumberFormatException(TYPED))));

    assertThat(written.lines()).hasSize(1);
    assertThat(written)
        .contains("ERROR Writer: capture failed | java.lang.IllegalStateException at LoggingTest.java:")
        .contains(", caused by java.lang.NumberFormatException at LoggingTest.java:")
        .doesNotContain(TYPED);
  }

  @Test
  void logShouldStayQuietAboutLibrariesWhenTheyOnlyInform() {
    assertThat(writtenBy(context -> context.getLogger("org.eclipse.jetty").info("started"))).isEmpty();
    assertThat(writtenBy(context -> context.getLogger("io.comptoir.crm").info("started"))).endsWith(": started\n");
  }

  private static String writtenBy(Consumer<LoggerContext> logging) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream standardError = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      LoggerContext context = configured();
      logging.accept(context);
      context.stop();
    } finally {
      System.setErr(standardError);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static LoggerContext configured() {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    new LogSetup().configure(context);
    return context;
  }
}
