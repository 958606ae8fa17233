package io.comptoir.crm.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests on whose end two programs may not agree, and what is no request at all. Behind each one a second request
 * waits in the same bytes: it must never be answered.
 */
class HostileShapesTest {
  private static final String POST = "POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
  private static final String GET = "GET /v1/things/x HTTP/1.1\r\nHost: a\r\n";
  private static final String HIDDEN = "GET /v1/things/hidden HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A name to be shown, and the bytes. */
  record Shape(String name, String bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Shape> refused() {
    return Stream.of(lengths(), codings(), chunks(), headers(), targets(), strangers()).flatMap(s -> s).toList();
  }

  private static Stream<Shape> lengths() {
    return Stream.of(
        new Shape("two lengths", POST + "Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}"),
        new Shape("two lengths in one", POST + "Content-Length: 2, 40\r\n\r\n{}"),
        new Shape("a length with a sign", POST + "Content-Length: +2\r\n\r\n{}"),
        new Shape("a length below nothing", POST + "Content-Length: -2\r\n\r\n{}"),
        new Shape("a length in hexadecimal", POST + "Content-Length: 0x2\r\n\r\n{}"),
        new Shape("a length of no number", POST + "Content-Length: two\r\n\r\n{}"),
        new Shape("a length beyond all numbers", POST + "Content-Length: 99999999999999999999\r\n\r\n{}"),
        new Shape("a length of nothing", POST + "Content-Length:\r\n\r\n{}"));
  }

  private static Stream<Shape> codings() {
    return Stream.of(
        new Shape("length, then chunked", POST + "Content-Length: 2\r\n" + CHUNKED + "\r\n0\r\n\r\n"),
        new Shape("chunked, then length", POST + CHUNKED + "Content-Length: 2\r\n\r\n0\r\n\r\n"),
        new Shape("chunked twice", POST + CHUNKED + CHUNKED + "\r\n0\r\n\r\n"),
        new Shape("chunked, then identity", POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
        new Shape("identity alone", POST + "Transfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
        new Shape("gzip, then chunked", POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
        new Shape("nearly chunked", POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        new Shape("quoted chunked", POST + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n"),
        new Shape("chunked in HTTP/1.0", POST.replace("1.1", "1.0") + CHUNKED + "\r\n0\r\n\r\n"));
  }

  private static Stream<Shape> chunks() {
    return Stream.of("x\r\n{}", "-2\r\n{}", "0x2\r\n{}", " 2\r\n{}", "+2\r\n{}", "fffffffffffffffff\r\n{}", "2\n{}", "2\r\n{}0", "\r\n{}")
        .map(chunk -> new Shape("a chunk " + chunk.replaceAll("\\s", "."), POST + CHUNKED + "\r\n" + chunk + "\r\n0\r\n\r\n"));
  }

  private static Stream<Shape> headers() {
    return Stream.of(
        new Shape("a space before the colon", POST + "Content-Length : 2\r\n\r\n{}"),
        new Shape("a tab before the colon", POST + "Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n"),
        new Shape("a folded header", POST + "X-A: b\r\n c\r\nContent-Length: 2\r\n\r\n{}"),
        new Shape("a folded coding", POST + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
        new Shape("a first header that is folded", "GET /v1/things/x HTTP/1.1\r\n Host: a\r\n\r\n"),
        new Shape("a name of nothing", GET + ": b\r\n\r\n"),
        new Shape("no colon", GET + "X-A\r\n\r\n"),
        new Shape("a zero in a name", GET + "X-\0A: b\r\n\r\n"),
        new Shape("a zero in a value", GET + "X-A: b\0c\r\n\r\n"),
        new Shape("a bare carriage return", GET + "X-A: b\rX-B: c\r\n\r\n"),
        new Shape("no host", "GET /v1/things/x HTTP/1.1\r\n\r\n"),
        new Shape("two hosts", GET + "Host: b\r\n\r\n"),
        new Shape("a host with a path", "GET /v1/things/x HTTP/1.1\r\nHost: a/b\r\n\r\n"),
        new Shape("headers that are too large", GET + "X-A: " + "a".repeat(9_000) + "\r\n\r\n"),
        new Shape("headers that are too many", GET + "X-A: b\r\n".repeat(2_000) + "\r\n"));
  }

  private static Stream<Shape> targets() {
    return Stream.of(
        new Shape("an address that is too long", "GET /v1/things/" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
        new Shape("another host in the address", "GET http://b/v1/things/x HTTP/1.1\r\nHost: a\r\n\r\n"),
        new Shape("a blank in the address", "GET /v1/things/a b HTTP/1.1\r\nHost: a\r\n\r\n"),
        new Shape("no slash", "GET v1/things/x HTTP/1.1\r\nHost: a\r\n\r\n"),
        new Shape("an unknown version", "GET /v1/things/x HTTP/1.7\r\nHost: a\r\n\r\n"),
        new Shape("version 0.9", "GET /v1/things/x\r\n\r\n"));
  }

  private static Stream<Shape> strangers() {
    return Stream.of(
        new Shape("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"),
        new Shape("TLS", "\26\3\1\2\0\1\0\1\374\3\3" + "\1".repeat(500)),
        new Shape("SSH", "SSH-2.0-OpenSSH_9.2\r\n"),
        new Shape("zeros", "\0".repeat(500)),
        new Shape("high bytes", "\377".repeat(500) + "\r\n\r\n"),
        new Shape("a proxy's greeting", "PROXY TCP4 10.0.0.1 10.0.0.2 1 2\r\n" + GET + "\r\n"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void requestShouldBeRefusedAndNothingBehindItRead(Shape shape) throws IOException {
    try (RawClient raw = server.raw()) {
      String said = raw.sendAtEnd(shape.bytes() + HIDDEN).untilClosed();

      assertThat(said).doesNotContain("hidden").doesNotContain("HTTP/1.1 2");
      if (!said.isEmpty()) {
        assertThat(said).containsPattern("^HTTP/1.1 (4\\d\\d|505) ").containsOnlyOnce("HTTP/1.1 ");
        assertThat(said).containsIgnoringCase("content-type: application/problem+json").contains("\"code\":");
      }
    }
  }

  static List<Shape> taken() {
    return List.of(
        new Shape("letters of any case", "POST /v1/things HTTP/1.1\r\nhOST: a\r\ncontent-TYPE: application/json\r\ntransfer-encoding: CHUNKED\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
        new Shape("a chunk with an extension", POST + CHUNKED + "\r\n2;a=b\r\n{}\r\n0\r\n\r\n"),
        new Shape("a trailer", POST + CHUNKED + "\r\n2\r\n{}\r\n0\r\nX-A: b\r\n\r\n"),
        new Shape("a version in lower case", "GET /v1/things/x http/1.1\r\nHost: a\r\n\r\n"),
        new Shape("one length", POST + "Content-Length: 2\r\n\r\n{}"),
        new Shape("an offer of HTTP/2", GET + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n"));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void requestShouldBeAnsweredAndTheOneBehindItTooWhenItIsAsItShouldBe(Shape shape) throws IOException {
    try (RawClient raw = server.raw()) {
      String said = raw.sendAtEnd(shape.bytes() + HIDDEN).untilClosed();

      assertThat(said.split("HTTP/1.1 200", -1)).as(said).hasSize(3);
      assertThat(said).contains("hidden");
    }
  }
}
