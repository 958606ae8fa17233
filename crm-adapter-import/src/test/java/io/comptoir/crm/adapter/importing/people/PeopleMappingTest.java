package io.comptoir.crm.adapter.importing.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.importing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeopleMappingTest {
  @Test
  void documentShouldNameEveryFieldThereIs() throws IOException {
    String document = Files.readString(Project.root().resolve("docs/duplicates.md"));
    String table = document.substring(document.indexOf("| key |"), document.indexOf("Several columns"));
    TreeSet<String> documented = Pattern.compile("`([a-z_]+)`(?=[^|]*\\|)").matcher(
            table.lines().map(line -> line.split("\\|").length > 1 ? line.split("\\|")[1] + "|" : "")
                .collect(Collectors.joining("\n")))
        .results().map((MatchResult found) -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));

    assertThat(documented).isEqualTo(new TreeSet<>(PeopleField.keys()));
  }

  @Test
  void namesShouldLeaveOutWhatIsWrittenWithoutAColumn() {
    assertThat(PeopleMapping.of(Map.of("family_name", "nom", "city", "")).names())
        .isEqualTo(Map.of(PeopleField.FAMILY_NAME, "nom"));
  }
}
