package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.recognition.Recognition.Created;
import io.comptoir.crm.domain.recognition.Recognition.Lent;
import io.comptoir.crm.domain.recognition.Recognition.Recognised;
import io.comptoir.crm.domain.recognition.Recognition.ToReview;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Decides who a capture speaks of. Immutable and thread-safe; the answer is a function of the evidence alone.
 *
 * <p>An id or identifier decides alone, unless another one or a clearly different name contradicts it. Without one: of
 * the holders of a given phone or e-mail the single one whose name agrees is recognised; where every holder's name
 * clearly differs a new customer is made; a single holder is recognised when one of the two names is missing; everything
 * else is a doubt. Where the house has told the holders apart, sharing what was given is no doubt between them: the one
 * of exactly this name is recognised, and who lends a card to another known customer is not asked about again.
 */
public final class Recogniser {
  private final BiPredicate<String, String> nicknames;

  /** A recogniser that takes two folded words for one given name when {@code nicknames} says so. */
  public Recogniser(BiPredicate<String, String> nicknames) {
    this.nicknames = nicknames;
  }

  /** The decision on this evidence. */
  public Recognition decide(Evidence evidence) {
    return evidence.named().isEmpty() ? byContact(evidence) : byName(evidence);
  }

  /** The decision for a capture that follows one of {@code customer}: that customer, unless the name clearly differs. */
  public Recognition decideFollowing(Candidate customer, Evidence evidence) {
    List<CustomerId> others = evidence.othersThan(customer.id());
    if (agreement(evidence, customer) == NameAgreement.DIFFERS) {
      List<CustomerId> candidates = Stream.concat(Stream.of(customer.id()), others.stream()).toList();
      return new ToReview(evidence.waiting(), null, candidates);
    }
    return new Recognised(customer.id(), LinkReason.FOLLOWED, others);
  }

  private Recognition byName(Evidence evidence) {
    Candidate holder = evidence.named().get(0);
    boolean contradicted = evidence.named().size() > 1 || agreement(evidence, holder) == NameAgreement.DIFFERS;
    return contradicted
        ? contradicted(evidence, holder)
        : new Recognised(holder.id(), LinkReason.IDENTIFIER, evidence.othersThan(holder.id()));
  }

  private Recognition contradicted(Evidence evidence, Candidate holder) {
    List<Candidate> borrowing =
        evidence.named().size() > 1 ? List.of() : agreeing(evidence, toldFrom(evidence, holder));
    return borrowing.size() == 1
        ? new Lent(borrowing.get(0).id(), holder.id(), evidence.othersThan(borrowing.get(0).id()))
        : new ToReview(evidence.waiting(), holder.id(), evidence.everyone());
  }

  private static List<Candidate> toldFrom(Evidence evidence, Candidate holder) {
    return evidence.holders().stream().filter(other -> evidence.areApart(other.id(), holder.id())).toList();
  }

  private List<Candidate> agreeing(Evidence evidence, List<Candidate> some) {
    return some.stream().filter(c -> agreement(evidence, c) == NameAgreement.AGREES).toList();
  }

  private Recognition byContact(Evidence evidence) {
    List<Candidate> holders = evidence.holders();
    List<Candidate> agreeing = best(evidence, agreeing(evidence, holders));
    if (agreeing.size() == 1) {
      CustomerId customer = agreeing.get(0).id();
      return new Recognised(customer, LinkReason.CONTACT_AND_NAME, evidence.othersThan(customer));
    }
    boolean allDiffer = holders.stream().allMatch(c -> agreement(evidence, c) == NameAgreement.DIFFERS);
    if (agreeing.isEmpty() && allDiffer) {
      return new Created(evidence.everyone());
    }
    if (holders.size() == 1 && (evidence.said().isEmpty() || holders.get(0).name().isEmpty())) {
      return new Recognised(holders.get(0).id(), LinkReason.CONTACT, List.of());
    }
    return new ToReview(evidence.waiting(), null, evidence.everyone());
  }

  // Of several, whoever has exactly the name that was said, when the others were told from that one.
  private static List<Candidate> best(Evidence evidence, List<Candidate> agreeing) {
    List<Candidate> exact = agreeing.stream().filter(candidate -> sameWords(candidate, evidence)).toList();
    return exact.size() == 1 && evidence.isApartFromAll(exact.get(0), agreeing) ? exact : agreeing;
  }

  private static boolean sameWords(Candidate candidate, Evidence evidence) {
    return sorted(candidate.name()).equals(sorted(evidence.said()));
  }

  private static List<String> sorted(FoldedName name) {
    return name.words().stream().sorted().toList();
  }

  private NameAgreement agreement(Evidence evidence, Candidate candidate) {
    if (evidence.said().isEmpty() || candidate.name().isEmpty()) {
      return NameAgreement.UNCLEAR;
    }
    return Writings.compare(
        List.of(evidence.said(), evidence.other()), List.of(candidate.name(), candidate.other()), nicknames);
  }
}
