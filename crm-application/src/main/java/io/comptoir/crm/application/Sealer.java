package io.comptoir.crm.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.domain.integrity.FactContent;
import java.util.Arrays;
import java.util.HexFormat;

/** Seals the facts of one unit of work: each gets a salt of its own, derived from one drawn before the unit was submitted. */
final class Sealer {
  private static final int SALT_BYTES = 16;

  private final byte[] seed;
  private int sealed;

  Sealer(byte[] seed) {
    this.seed = seed.clone();
  }

  /** The same salts from the start, for one run. */
  Sealer fresh() {
    return new Sealer(seed);
  }

  Seal seal(FactContent fact) {
    byte[] salt = Arrays.copyOf(Hashes.sha256(seed, Integer.toString(sealed++).getBytes(UTF_8)), SALT_BYTES);
    byte[] commitment = commitment(salt, fact);
    return new Seal(salt, commitment, hash(fact, commitment));
  }

  /** What commits to the personal values of a fact. */
  static byte[] commitment(byte[] salt, FactContent fact) {
    return Hashes.sha256(salt, fact.personalText().getBytes(UTF_8));
  }

  /** The hash of a fact, given the commitment to its personal values. */
  static byte[] hash(FactContent fact, byte[] commitment) {
    return Hashes.sha256(fact.openText(HexFormat.of().formatHex(commitment)).getBytes(UTF_8));
  }
}
