package io.comptoir.crm.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyTextTest {
  private final CopyText text = new CopyText();

  @Test
  void takeShouldGiveRowsAsCopyReadsThem() {
    text.add(42L);
    text.add(null);
    text.add(new byte[] {0x0a, (byte) 0xff});
    text.endRow();
    text.add("a\tb\\c\nd\re é");
    text.endRow();

    assertThat(new String(text.take(), UTF_8)).isEqualTo("42\t\\N\t\\\\x0aff\na\\tb\\\\c\\nd\\re é\n");
    assertThat(text.take()).isEmpty();
  }
}
