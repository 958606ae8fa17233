package io.comptoir.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameTest {
  @Test
  void rotationsShouldBeginWithEachWordAndKeepTheOrderOfTheOthers() {
    assertThat(FoldedName.of("maria garcia lopez").rotations())
        .containsExactly("maria garcia lopez", "garcia maria lopez", "lopez maria garcia");
  }

  @Test
  void rotationsShouldBeNoneWhenTheNameIsEmpty() {
    assertThat(FoldedName.of("").rotations()).isEmpty();
  }

  @Test
  void ofShouldReadBackWhatTextWrote() {
    FoldedName name = new FoldedName(List.of("jean", "pierre", "martin"));

    assertThat(FoldedName.of(name.text())).isEqualTo(name).hasToString("jean pierre martin");
  }

  @Test
  void constructorShouldKeepItsOwnCopy() {
    List<String> words = new ArrayList<>(List.of("jean"));
    FoldedName name = new FoldedName(words);
    words.add("pierre");

    assertThat(name.text()).isEqualTo("jean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jean", "jean pierre", "", "é", "o'brien"})
  void constructorShouldRefuseAWordThatIsNotFolded(String word) {
    assertThatIllegalArgumentException().isThrownBy(() -> new FoldedName(List.of(word)));
  }
}
