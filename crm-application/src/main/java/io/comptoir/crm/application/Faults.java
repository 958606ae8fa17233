package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.KeptAside;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.privacy.CardNumbers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gathers what is wrong with one message while it is read, and what was typed there. */
final class Faults {
  private final List<Warning> warnings = new ArrayList<>();
  private static final Set<FaultCode> ADVICE = EnumSet.of(FaultCode.EMAIL_LOOKS_MISTYPED, FaultCode.PHONE_REPAIRED);

  private final List<KeptAside> kept = new ArrayList<>();

  /** Notes a fault whose text is kept aside; payment card numbers in it are masked first. */
  void keep(String pointer, FaultCode code, String detail, String raw) {
    keep(new Warning(pointer, code, detail, true), raw);
  }

  void keep(KeptAside aside) {
    keep(aside.warning(), aside.raw());
  }

  /** Notes a fault whose text is kept aside; what was probably meant is told, and not kept. */
  void keep(Warning warning, String raw) {
    warnings.add(warning);
    String masked = masking(warning.pointer(), raw);
    kept.add(new KeptAside(warning.withoutMeant(), cut(masked)));
  }

  /** Keeps something aside whole, whose faults were noted one by one before; what lies below it is not kept once more. */
  void keepSilently(String pointer, FaultCode code, String detail, String raw) {
    kept.removeIf(aside -> aside.warning().pointer().startsWith(pointer + "/"));
    kept.add(new KeptAside(new Warning(pointer, code, detail, true), CardNumbers.mask(raw)));
  }

  // Whole characters: a pair of surrogates is never cut in two.
  private static String cut(String text) {
    if (text.length() <= KeptAside.MAX_LENGTH) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(KeptAside.MAX_LENGTH - 1)) ? KeptAside.MAX_LENGTH - 1 : KeptAside.MAX_LENGTH;
    return text.substring(0, end);
  }

  /** Notes something of which nothing needs to be kept. */
  void warn(String pointer, FaultCode code, String detail) {
    warnings.add(new Warning(pointer, code, detail, false));
  }

  void warn(Warning warning) {
    warnings.add(warning);
  }

  /** A text with payment card numbers masked, which is noted. */
  String masking(String pointer, String typed) {
    String masked = CardNumbers.mask(typed);
    if (!masked.equals(typed)) {
      masked(pointer);
    }
    return masked;
  }

  void masked(String pointer) {
    warn(pointer, FaultCode.CARD_NUMBER_MASKED, "A payment card number stood here and was masked: never type one");
  }

  /** Whether something at this place, or within it, is kept aside. */
  boolean keeps(String pointer) {
    return kept.stream()
        .map(aside -> aside.warning().pointer())
        .anyMatch(place -> place.equals(pointer) || place.startsWith(pointer + "/"));
  }

  /** Reads a text; when it is unusable, keeps it aside and answers empty. */
  <T> Optional<T> read(String pointer, String raw, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(raw));
    } catch (InvalidValueException e) {
      keep(pointer, e.code(), e.getMessage(), raw);
      return Optional.empty();
    }
  }

  /** These faults, to be added to by one run of a unit of work. */
  Faults copy() {
    Faults copy = new Faults();
    copy.warnings.addAll(warnings);
    copy.kept.addAll(kept);
    return copy;
  }

  /** Everything that is wrong, each place and code once; a member of a wrong type is not told to be missing as well. */
  List<Warning> warnings() {
    Map<String, Warning> told = new LinkedHashMap<>();
    Set<String> places = new HashSet<>();
    for (Warning warning : warnings) {
      boolean missing = warning.code().name().endsWith("MISSING");
      if (places.add(warning.pointer()) || !missing) {
        told.putIfAbsent(warning.pointer() + " " + warning.code(), warning);
      }
    }
    return List.copyOf(told.values());
  }

  List<KeptAside> kept() {
    return List.copyOf(kept);
  }

  /** Refuses the whole message when anything is wrong with it but what is mere advice. */
  void refuseIfAny() {
    List<Warning> faults = warnings().stream().filter(warning -> !ADVICE.contains(warning.code())).toList();
    if (!faults.isEmpty()) {
      throw RefusedException.because(faults);
    }
  }
}
