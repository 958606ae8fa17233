package io.comptoir.crm.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LauncherTest {
  @Test
  void flagsShouldBeThoseThatTheScriptGivesAServer() {
    assertThat(Launcher.flags(Path.of("..")))
        .contains("-XX:+UseSerialGC")
        .allSatisfy(flag -> assertThat(flag).startsWith("-X"));
  }
}
