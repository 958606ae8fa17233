package io.comptoir.crm.domain.matching;

/**
 * In which share of pairs a field agrees so far, among those where both have a value. Immutable.
 *
 * @param exact the share that agrees exactly
 * @param close closely
 * @param similar in something larger
 * @param faint in something small; the rest of the pairs differs
 */
record Levels(double exact, double close, double similar, double faint) {
  double of(Agreement agreement) {
    return switch (agreement) {
      case EXACT -> exact;
      case CLOSE -> close;
      case SIMILAR -> similar;
      case FAINT -> faint;
      case DIFFERS -> 1 - exact - close - similar - faint;
    };
  }
}
