package io.comptoir.crm.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.MarkdownTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/configuration.md and the code tell the same, both ways. */
class ConfigurationDocumentTest {
  private final List<List<String>> rows = MarkdownTable.inDocument("configuration.md").rowsBelow("key");

  @Test
  void documentShouldListExactlyTheSettingsWithTheirDefaultsWhenRead() {
    assertThat(rows.stream().map(row -> List.of(row.get(0), row.get(1), row.get(3), row.get(4))))
        .containsExactlyElementsOf(Settings.ALL.stream().map(ConfigurationDocumentTest::row).toList());
  }

  @Test
  void documentShouldSayWhatEachSettingDoesWhenRead() {
    assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.get(5)).endsWith("."));
  }

  private static List<String> row(Setting<?> setting) {
    String defaultText = setting.defaultText().isEmpty() ? "(empty)" : setting.defaultText();
    return List.of(setting.key(), setting.variable(), defaultText, setting.expected());
  }
}
