package io.comptoir.crm.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final String ADD = "insert into purchase (id, at) values (?, ?)";
  private static final String GIVE = "update purchase set owner = ? where id = ?";

  private final Outbox outbox = new Outbox();

  @Test
  void concernsShouldBeTrueWhenTheQuestionNamesATableThatIsWritten() {
    outbox.add(GIVE, 1, 2);

    assertThat(outbox.concerns("select p.id from receipt r join purchase p on p.id = r.purchase")).isTrue();
    assertThat(outbox.concerns("select id from receipt where id = ?")).isFalse();
  }

  @Test
  void concernsShouldBeTrueForEveryWayToWrite() {
    outbox.add("delete from name_key where customer = ?", 1);
    outbox.add("with recursive below (id) as (select id from other) update customer set survivor = ?", 1);

    assertThat(outbox.concerns("select 1 from name_key")).isTrue();
    assertThat(outbox.concerns("select 1 from customer")).isTrue();
  }

  @Test
  void concernsShouldBeFalseWhenEverythingWasTaken() {
    outbox.add(ADD, 1, 2);
    outbox.take();

    assertThat(outbox.concerns("select id from purchase")).isFalse();
    assertThat(outbox.take()).isEmpty();
  }

  @Test
  void concernsShouldBeFalseWhenTheRowStaysAsItIs() {
    outbox.addUnseen("update customer set version = version where id = ?", 1);

    assertThat(outbox.concerns("select id from customer")).isFalse();
    assertThat(outbox.take()).hasSize(1);
  }

  @Test
  void addShouldRefuseAStatementThatWritesNothing() {
    assertThatThrownBy(() -> outbox.add("select 1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takeShouldAnswerParagraphsInTheOrderWritten() {
    outbox.endParagraph();
    outbox.add(ADD, 1, 2);
    outbox.add(GIVE, 3, 4);
    outbox.endParagraph();
    outbox.endParagraph();
    outbox.add(ADD, 5, null);

    assertThat(outbox.take())
        .satisfiesExactly(
            first -> {
              assertThat(first.text()).isEqualTo(ADD + "; " + GIVE);
              assertThat(first.values()).containsExactly(1, 2, 3, 4);
            },
            second -> {
              assertThat(second.text()).isEqualTo(ADD);
              assertThat(second.values()).containsExactly(5, null);
            });
  }
}
