package io.comptoir.crm.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccessLogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger access = (Logger) LoggerFactory.getLogger("io.comptoir.crm.access");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    access.setLevel(Level.INFO);
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    access.setLevel(Level.OFF);
    logger.detachAppender(lines);
  }

  @Test
  void logShouldNameRouteAndKeyAndNothingPersonalWhenCallsAreMade() throws IOException {
    try (RunningServer server = RunningServer.start(); RawClient raw = server.raw()) {
      server.get("/v1/things/mine/Camille?q=Martin", "Authorization", "Bearer " + RunningServer.TILL_KEY, "X-Request-Id", "r-1");
      server.get("/Camille", "Authorization", "Bearer " + RunningServer.TILL_KEY);
      server.post("/v1/things/broken/now", "{\"name\":\"Camille\"}".getBytes(), "X-Request-Id", "r-2");
      server.post("/v1/things", "{\"Camille\":\"\\ud800\"}".getBytes());
      raw.send("GET /Camille%zz HTTP/1.1\r\nHost: Camille\r\n\r\n").head();
    }
    List<String> told = lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();

    assertThat(told).anySatisfy(line -> assertThat(line)
        .contains("method=GET route=/v1/things/mine/{name} status=200", "key=" + RunningServer.TILL_ID, "request=r-1"));
    assertThat(told).anySatisfy(line -> assertThat(line).contains("route=unmatched status=404"));
    assertThat(told).anySatisfy(line -> assertThat(line).contains("request r-2 failed", "StubResource.broken"));
    assertThat(told).hasSizeGreaterThanOrEqualTo(6);
    assertThat(told.stream().collect(Collectors.joining("\n"))).doesNotContain("Camille", "Martin", "cmt_till");
    assertThat(lines.list).allSatisfy(event -> assertThat(event.getThrowableProxy()).isNull());
  }
}
