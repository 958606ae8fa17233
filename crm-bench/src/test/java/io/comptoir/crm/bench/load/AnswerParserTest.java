package io.comptoir.crm.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerParserTest {
  private final AnswerParser parser = new AnswerParser();

  @BeforeEach
  void begin() {
    parser.reset();
  }

  @Test
  void takeShouldFindTheEndByTheLengthWhenTheAnswerComesByteByByte() {
    byte[] answer = "HTTP/1.1 201 Created\r\nContent-Length: 5\r\nServer: x\r\n\r\nhello".getBytes(ISO_8859_1);

    for (int i = 0; i < answer.length; i++) {
      assertThat(take(new String(answer, i, 1, ISO_8859_1))).as("byte " + i).isEqualTo(i == answer.length - 1);
    }
    assertThat(parser.status()).isEqualTo(201);
    assertThat(parser.body()).asString().isEqualTo("hello");
  }

  @Test
  void takeShouldFindTheLastChunkWhenThereIsNoLength() {
    assertThat(take("HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")).isFalse();
    assertThat(take("0\r\n\r\n")).isTrue();
    assertThat(parser.status()).isEqualTo(503);
  }

  @Test
  void takeShouldForgetTheAnswerBeforeWhenItWasReset() {
    take("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
    parser.reset();

    assertThat(take("HTTP/1.1 404 Gone\r\ncontent-length: 0\r\n\r\n")).isTrue();
    assertThat(parser.status()).isEqualTo(404);
  }

  private boolean take(String text) {
    return parser.take(ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
  }
}
