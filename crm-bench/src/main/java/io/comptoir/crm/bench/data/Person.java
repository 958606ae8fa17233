package io.comptoir.crm.bench.data;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A generated customer and what it did.
 *
 * @param number its number, from 0
 * @param name given and family name
 * @param contact how it can be reached
 * @param country where it lives
 * @param language what it speaks
 * @param since when it first came
 * @param purchases how many receipts it has
 * @param agreed what it said about news by e-mail; null when it was not asked
 */
public record Person(
    long number,
    Name name,
    Contact contact,
    String country,
    String language,
    Instant since,
    int purchases,
    @Nullable Boolean agreed) {
  /** A given and a family name, as typed. */
  public record Name(String given, String family) {}

  /** A telephone number in E.164 and an e-mail address, or null. */
  public record Contact(String phone, @Nullable String email) {
    Optional<String> address() {
      return Optional.ofNullable(email);
    }
  }
}
