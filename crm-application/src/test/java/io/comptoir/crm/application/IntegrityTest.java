package io.comptoir.crm.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.FactArchive.Bookmark;
import io.comptoir.crm.application.port.out.FactArchive.Page;
import io.comptoir.crm.application.port.out.FactArchive.StoredChange;
import io.comptoir.crm.application.port.out.FactArchive.StoredFact;
import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.domain.integrity.ChainEnd;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.integrity.FirstFault;
import io.comptoir.crm.domain.integrity.Flaw;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrityTest {
  @Nested
  class OfADay {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void verifyShouldFindTheDayAsItWasWritten(long seed) {
      try (PlayedDay day = new PlayedDay().inOrder(new RandomDay(seed).captures())) {
        List<Long> told = new ArrayList<>();

        IntegrityReport report =
            day.shop.comptoir.integrity().verify((entries, of) -> told.addAll(List.of(entries, of)));

        assertThat(report.firstFault()).isEmpty();
        assertThat(report.entries()).isEqualTo(day.<Long>read(r -> r.changes().last()));
        assertThat(report.facts()).isGreaterThan(100);
        assertThat(report.valuesErased()).isZero();
        assertThat(told).endsWith(report.entries(), report.entries());
      }
    }
  }

  /** Four entries, facts behind the second and the fourth. */
  @Nested
  class OfAChain {
    private final List<StoredChange> changes = new ArrayList<>();
    private final List<StoredFact> facts = new ArrayList<>();

    OfAChain() {
      append(null);
      append("Camille");
      append(null);
      append("Noor");
    }

    private void append(String person) {
      long seq = changes.size() + 1;
      byte[] fact = person == null ? null : fact(seq, person).hash();
      changes.add(chained(seq, "RECORD_LINKED", fact));
    }

    private Seal fact(long seq, String person) {
      FactContent content = new FactContent("record_link", List.of("open " + seq), List.of(person));
      Seal seal = new Sealer(new byte[] {(byte) seq}).seal(content);
      facts.add(new StoredFact(seq, content, seal.salt(), seal.commitment()));
      return seal;
    }

    private StoredChange chained(long seq, String type, byte[] fact) {
      Instant at = Instant.ofEpochSecond(seq);
      byte[] head = seq == 1 ? new byte[32] : changes.get((int) seq - 2).chainHash();
      byte[] text = (seq + "\n" + type + "\n7\n" + at + "\n").getBytes(UTF_8);
      byte[] hash = Hashes.sha256(head, text, fact == null ? new byte[0] : fact);
      return new StoredChange(seq, at, type, "open " + seq, 7, fact, hash);
    }

    private IntegrityReport check() {
      return check(null);
    }

    private IntegrityReport check(ChainEnd noted) {
      ChainCheck check = new ChainCheck(noted);
      check.take(new Page(changes, facts, Bookmark.START));
      return check.finish();
    }

    private ChainEnd end(int seq) {
      return new ChainEnd(seq, HexFormat.of().formatHex(changes.get(seq - 1).chainHash()));
    }

    private void change(int seq, UnaryOperator<StoredChange> how) {
      changes.set(seq - 1, how.apply(changes.get(seq - 1)));
    }

    private void fact(int index, UnaryOperator<StoredFact> how) {
      facts.set(index, how.apply(facts.get(index)));
    }

    private static byte[] flipped(byte[] bytes) {
      byte[] copy = bytes.clone();
      copy[copy.length / 2] ^= 1;
      return copy;
    }

    private void assertFault(long seq, Flaw what) {
      IntegrityReport report = check();
      assertThat(report.firstFault()).contains(new FirstFault(seq, "RECORD_LINKED", what));
      assertThat(report.entries()).isEqualTo(seq - 1);
    }

    @Test
    void checkShouldFindItWholeWhenNothingChanged() {
      assertThat(check()).isEqualTo(new IntegrityReport(end(4), 2, 0, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void checkShouldFindItWholeWhenItPassesThroughTheEndThatWasNoted(int entries) {
      assertThat(check(end(entries)).firstFault()).isEmpty();
    }

    @Test
    void checkShouldNameTheFirstEntryCutOffWhenAnEndWasNoted() {
      ChainEnd noted = end(4);
      changes.subList(2, 4).clear();
      facts.remove(1);

      assertThat(check(null).firstFault()).isEmpty();
      assertThat(check(noted).firstFault()).contains(new FirstFault(3, "", Flaw.CHANGE_MISSING));
    }

    @Test
    void checkShouldNameTheNotedEntryWhenTheChainWasWrittenAnew() {
      ChainEnd noted = end(3);
      changes.clear();
      facts.clear();
      append(null);
      append("Camille");
      append("Somebody else");
      append("Noor");

      assertThat(check(null).firstFault()).isEmpty();
      assertThat(check(noted).firstFault()).contains(new FirstFault(3, "RECORD_LINKED", Flaw.NOT_AS_NOTED));
    }

    @Test
    void checkShouldCountTheValueAsErasedWhenValueAndSaltAreGone() {
      FactContent erased = new FactContent("record_link", List.of("open 2"), Arrays.asList((String) null));
      fact(0, fact -> new StoredFact(2, erased, null, fact.commitment()));
      change(2, change -> named(change, null));

      assertThat(check()).isEqualTo(new IntegrityReport(end(4), 2, 1, Optional.empty()));
    }

    @Test
    void checkShouldFindTheFactWhenItsOpenColumnsChanged() {
      FactContent other = new FactContent("record_link", List.of("open 3"), List.of("Camille"));
      fact(0, fact -> new StoredFact(2, other, fact.salt(), fact.commitment()));

      assertFault(2, Flaw.FACT_CHANGED);
    }

    @Test
    void checkShouldFindTheFactWhenItsPersonalValueChanged() {
      FactContent other = new FactContent("record_link", List.of("open 4"), List.of("Nour"));
      fact(1, fact -> new StoredFact(4, other, fact.salt(), fact.commitment()));

      assertFault(4, Flaw.VALUES_CHANGED);
    }

    @Test
    void checkShouldFindTheFactWhenItsCommitmentChangedAfterAnErasure() {
      fact(0, fact -> new StoredFact(2, fact.content(), null, flipped(fact.commitment())));

      assertFault(2, Flaw.FACT_CHANGED);
    }

    @Test
    void checkShouldFindTheFactWhenItCannotBeRead() {
      fact(0, fact -> new StoredFact(2, null, fact.salt(), fact.commitment()));

      assertFault(2, Flaw.FACT_UNREADABLE);
    }

    @Test
    void checkShouldFindTheFactWhenItIsMissingOrDouble() {
      StoredFact taken = facts.remove(1);
      assertFault(4, Flaw.FACT_MISSING);

      facts.addAll(List.of(taken, taken));
      assertFault(4, Flaw.FACT_DOUBLE);
    }

    @Test
    void checkShouldFindTheFactWhenItsChangeKnowsOfNone() {
      facts.add(new StoredFact(3, facts.get(0).content(), facts.get(0).salt(), facts.get(0).commitment()));

      assertFault(3, Flaw.FACT_UNCHAINED);
    }

    @Test
    void checkShouldFindTheChangeWhenItsHashOrItsColumnsChanged() {
      change(3, c -> new StoredChange(3, c.at(), c.type(), c.id(), 7, null, flipped(c.chainHash())));
      assertFault(3, Flaw.CHAIN_BROKEN);

      change(3, c -> new StoredChange(3, c.at(), c.type(), c.id(), 7, null, flipped(c.chainHash())));
      assertThat(check().isWhole()).isTrue();

      change(3, c -> new StoredChange(3, c.at().plusMillis(1), c.type(), c.id(), 7, null, c.chainHash()));
      assertFault(3, Flaw.CHAIN_BROKEN);
    }

    @Test
    void checkShouldFindTheChangeWhenItsVersionChanged() {
      change(3, c -> new StoredChange(3, c.at(), c.type(), c.id(), 8, null, c.chainHash()));

      assertFault(3, Flaw.CHAIN_BROKEN);
    }

    @Test
    void checkShouldFindTheChangeWhenItNamesAnotherIdThanItsFact() {
      change(2, c -> named(c, "open 4"));
      assertFault(2, Flaw.ID_CHANGED);

      change(2, c -> named(c, null));
      assertFault(2, Flaw.ID_CHANGED);
    }

    private static StoredChange named(StoredChange change, @Nullable String id) {
      return new StoredChange(
          change.seq(), change.at(), change.type(), id, change.version(), change.factHash(), change.chainHash());
    }

    @Test
    void checkShouldNotTakeAValueForErasedWhenOnlyItsSaltIsGone() {
      fact(0, fact -> new StoredFact(2, fact.content(), null, fact.commitment()));

      assertFault(2, Flaw.VALUES_LEFT);
    }

    @Test
    void checkShouldNameTheNumberWhenAChangeIsMissing() {
      changes.remove(2);

      assertThat(check().firstFault()).contains(new FirstFault(3, "", Flaw.CHANGE_MISSING));
    }

    @Test
    void checkShouldNameTheNumberWhenTheLastChangeIsMissingAndItsFactIsNot() {
      changes.remove(3);

      assertThat(check().firstFault()).contains(new FirstFault(4, "", Flaw.CHANGE_MISSING));
    }

    @Test
    void checkShouldFindAFactThatWasPutThereLater() {
      facts.add(new StoredFact(0, facts.get(0).content(), facts.get(0).salt(), facts.get(0).commitment()));

      assertThat(check().firstFault()).contains(new FirstFault(0, "", Flaw.FACT_UNCHAINED));
    }
  }
}
