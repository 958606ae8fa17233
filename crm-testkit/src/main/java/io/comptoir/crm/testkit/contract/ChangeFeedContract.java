package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.SequentialIds.numbered;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Seals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link ChangeFeed} keeps, word for word as the port promises; the chain is computed anew beside it. */
public abstract class ChangeFeedContract extends PortContract {
  private static final byte[] NOTHING = new byte[0];
  private static final byte[] ZEROS = new byte[32];

  private List<Change> after(long seq, int limit) {
    return read(repositories -> repositories.changes().after(seq, limit));
  }

  private long last() {
    return read(repositories -> repositories.changes().last());
  }

  private byte[] head() {
    return read(repositories -> repositories.changes().head());
  }

  private void append(long number) {
    write(repositories -> append(repositories.changes(), number));
  }

  private static void append(ChangeFeed changes, long number) {
    changes.append(ChangeType.STORE_CHANGED, numbered(number), number, Moments.at(number));
  }

  private static Change change(long seq, long number) {
    return new Change(seq, Moments.at(number), ChangeType.STORE_CHANGED, numbered(number), number);
  }

  @Test
  protected void feedShouldBeEmptyWhenNothingWasWritten() {
    assertThat(last()).isZero();
    assertThat(after(0, 10)).isEmpty();
    assertThat(head()).isEqualTo(ZEROS);
  }

  @Test
  protected void afterShouldAnswerEveryPartNumberedFromOne() {
    append(8);
    append(7);

    assertThat(after(0, 10)).containsExactly(change(1, 8), change(2, 7));
    assertThat(last()).isEqualTo(2);
  }

  @Test
  protected void afterShouldAnswerInOrderAndAtMostTheLimit() {
    write(repositories -> LongStream.rangeClosed(1, 5).forEach(n -> append(repositories.changes(), n)));

    assertThat(after(1, 2)).containsExactly(change(2, 2), change(3, 3));
    assertThat(after(4, 2)).containsExactly(change(5, 5));
    assertThat(after(5, 2)).isEmpty();
    assertThat(after(99, 2)).isEmpty();
  }

  @Test
  protected void afterShouldKnowEveryTypeAndFactsAlike() {
    write(
        repositories -> {
          for (ChangeType type : ChangeType.values()) {
            repositories.changes().append(type, numbered(1), 1, Moments.at(1));
            repositories.changes().append(type, numbered(2), 3, Moments.at(2), Seals.seal(1));
          }
        });

    assertThat(after(0, 100)).extracting(Change::type).containsAll(List.of(ChangeType.values()));
    assertThat(after(1, 1)).containsExactly(
        new Change(2, Moments.at(2), ChangeType.values()[0], numbered(2), 3));
  }

  @Test
  protected void numbersShouldHaveNoGapWhenAUnitFails() {
    append(1);
    assertThatThrownBy(
            () ->
                write(
                    repositories -> {
                      append(repositories.changes(), 2);
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    append(3);

    assertThat(after(0, 10)).containsExactly(change(1, 1), change(2, 3));
    assertThat(head()).isEqualTo(entry(entry(ZEROS, change(1, 1), NOTHING), change(2, 3), NOTHING));
  }

  @Test
  protected void appendShouldAnswerAPlaceOfItsOwnForEveryFact() {
    Seal seal = Seals.seal(1);
    List<Chained> places =
        commit(
            repositories ->
                LongStream.of(1, 2).mapToObj(n -> fact(repositories.changes(), n, Moments.at(n), seal)).toList());

    assertThat(places.get(0).change()).isLessThan(places.get(1).change());
    assertThat(places).allSatisfy(place -> assertThat(place.seal().hash()).isEqualTo(seal.hash()));
    assertThat(places).allSatisfy(place -> assertThat(place.seal().salt()).isEqualTo(seal.salt()));
    assertThat(places).allSatisfy(place -> assertThat(place.seal().commitment()).isEqualTo(seal.commitment()));
  }

  @Test
  protected void headShouldBeTheHashOfTheOnlyEntryAsThePortSaysByteForByte() {
    Instant at = Instant.parse("2026-11-14T13:02:03.040Z");
    write(repositories -> fact(repositories.changes(), 1, at, Seals.seal(1)));

    byte[] text = "1\nCONSENT_DECIDED\n1\n2026-11-14T13:02:03.040Z\n".getBytes(UTF_8);

    assertThat(head()).isEqualTo(Seals.sha256(ZEROS, text, Seals.seal(1).hash()));
  }

  @Test
  protected void headShouldFollowFromTheFeedAndTheSealsAlone() {
    Map<Long, Seal> seals = Map.of(1L, Seals.seal(1), 3L, Seals.seal(3), 4L, Seals.seal(4));
    write(
        repositories -> {
          fact(repositories.changes(), 1, Moments.at(0).truncatedTo(SECONDS), seals.get(1L));
          append(repositories.changes(), 2);
        });
    write(repositories -> fact(repositories.changes(), 3, Moments.at(3), seals.get(3L)));
    write(repositories -> fact(repositories.changes(), 4, Moments.at(2), seals.get(4L)));

    byte[] expected = ZEROS;
    for (Change change : after(0, 10)) {
      expected = entry(expected, change, seals.containsKey(change.seq()) ? seals.get(change.seq()).hash() : NOTHING);
    }

    assertThat(head()).isEqualTo(expected);
  }

  private static Chained fact(ChangeFeed changes, long number, Instant at, Seal seal) {
    return changes.append(ChangeType.CONSENT_DECIDED, numbered(number), 1, at, seal);
  }

  private static byte[] entry(byte[] before, Change change, byte[] fact) {
    String text =
        change.seq() + "\n" + change.type().name() + "\n" + change.version() + "\n" + change.at() + "\n";
    return Seals.sha256(before, text.getBytes(UTF_8), fact);
  }
}
