package io.comptoir.crm.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.application.port.out.FactArchive.Page;
import io.comptoir.crm.application.port.out.FactArchive.StoredChange;
import io.comptoir.crm.application.port.out.FactArchive.StoredFact;
import io.comptoir.crm.domain.integrity.ChainEnd;
import io.comptoir.crm.domain.integrity.FirstFault;
import io.comptoir.crm.domain.integrity.Flaw;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes the chain of hashes anew, page by page, until the first entry that is not as it was written. */
final class ChainCheck {
  private static final int HASH_BYTES = 32;

  private final @Nullable ChainEnd noted;
  private byte[] head = new byte[HASH_BYTES];
  private long entries;
  private long facts;
  private long valuesErased;
  private Optional<FirstFault> firstFault = Optional.empty();

  /** A check that the chain passes through an end that was noted once, or null when none was. */
  ChainCheck(@Nullable ChainEnd noted) {
    this.noted = noted;
  }

  IntegrityReport report() {
    return new IntegrityReport(end(), facts, valuesErased, firstFault);
  }

  private ChainEnd end() {
    return new ChainEnd(entries, HexFormat.of().formatHex(head));
  }

  /** What is to be said after the last page: whether the chain reached the end that was noted. */
  IntegrityReport finish() {
    if (firstFault.isEmpty() && noted != null && entries < noted.entries()) {
      firstFault = Optional.of(new FirstFault(entries + 1, "", Flaw.CHANGE_MISSING));
    }
    return report();
  }

  /** Checks the next page; nothing more may be checked after a fault. */
  void take(Page page) {
    Map<Long, List<StoredFact>> behind = page.facts().stream().collect(Collectors.groupingBy(StoredFact::change));
    for (StoredChange change : page.changes()) {
      List<StoredFact> found = behind.remove(change.seq());
      take(change, found == null ? List.of() : found);
      if (firstFault.isPresent()) {
        return;
      }
    }
    firstFault = behind.keySet().stream().min(Comparator.naturalOrder()).map(this::astray);
  }

  // Above the last change that is there, the change was taken away; below it, the fact was put there.
  private FirstFault astray(long seq) {
    return new FirstFault(seq, "", seq > entries ? Flaw.CHANGE_MISSING : Flaw.FACT_UNCHAINED);
  }

  private void take(StoredChange change, List<StoredFact> found) {
    if (change.seq() != entries + 1) {
      firstFault = Optional.of(new FirstFault(entries + 1, "", Flaw.CHANGE_MISSING));
      return;
    }
    firstFault =
        flaw(change, found).or(() -> notedFlaw(change)).map(what -> new FirstFault(change.seq(), change.type(), what));
    if (firstFault.isEmpty()) {
      count(change, found);
    }
  }

  private void count(StoredChange change, List<StoredFact> found) {
    head = change.chainHash();
    entries++;
    facts += found.size();
    valuesErased += found.stream().filter(fact -> fact.salt() == null).count();
  }

  private Optional<Flaw> flaw(StoredChange change, List<StoredFact> found) {
    return factFlaw(change, found).or(() -> chainFlaw(change));
  }

  private static Optional<Flaw> factFlaw(StoredChange change, List<StoredFact> found) {
    byte[] hash = change.factHash();
    if (hash == null) {
      return found.isEmpty() ? Optional.empty() : Optional.of(Flaw.FACT_UNCHAINED);
    }
    if (found.size() != 1) {
      return Optional.of(found.isEmpty() ? Flaw.FACT_MISSING : Flaw.FACT_DOUBLE);
    }
    return factFlaw(hash, found.get(0)).or(() -> idFlaw(change.id(), found.get(0)));
  }

  private static Optional<Flaw> factFlaw(byte[] hash, StoredFact fact) {
    if (fact.content() == null) {
      return Optional.of(Flaw.FACT_UNREADABLE);
    }
    if (fact.salt() != null
        && !Arrays.equals(fact.commitment(), Sealer.commitment(fact.salt(), fact.content()))) {
      return Optional.of(Flaw.VALUES_CHANGED);
    }
    if (!Arrays.equals(hash, Sealer.hash(fact.content(), fact.commitment()))) {
      return Optional.of(Flaw.FACT_CHANGED);
    }
    boolean open = fact.salt() == null && !fact.content().isErased();
    return open ? Optional.of(Flaw.VALUES_LEFT) : Optional.empty();
  }

  // The chain does not cover the id of a change, which an erasure takes away; but the fact names it too.
  private static Optional<Flaw> idFlaw(@Nullable String id, StoredFact fact) {
    boolean erased = id == null && fact.salt() == null;
    return erased || fact.content().names(id) ? Optional.empty() : Optional.of(Flaw.ID_CHANGED);
  }

  private Optional<Flaw> chainFlaw(StoredChange change) {
    String text = change.seq() + "\n" + change.type() + "\n" + change.version() + "\n" + change.at() + "\n";
    byte[] fact = change.factHash() == null ? new byte[0] : change.factHash();
    boolean same = Arrays.equals(change.chainHash(), Hashes.sha256(head, text.getBytes(UTF_8), fact));
    return same ? Optional.empty() : Optional.of(Flaw.CHAIN_BROKEN);
  }

  private Optional<Flaw> notedFlaw(StoredChange change) {
    boolean reached = noted != null && change.seq() == noted.entries();
    boolean same = reached && HexFormat.of().formatHex(change.chainHash()).equals(noted.hash());
    return reached && !same ? Optional.of(Flaw.NOT_AS_NOTED) : Optional.empty();
  }
}
