package io.comptoir.crm.adapter.rest.json;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A number as its digits were sent: nothing is computed until someone asks, so {@code 1e9999999} costs nothing. */
public record JsonNumber(String digits) implements Json {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  /** The value when it was written as a whole number of at most 18 digits; {@code 1.0} and {@code 1e3} are not. */
  public OptionalLong asLong() {
    return WHOLE.matcher(digits).matches() ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
  }

  /** The value when it was written as a whole number and fits. */
  public OptionalInt asInt() {
    OptionalLong value = asLong();
    boolean fits = value.isPresent() && value.getAsLong() == (int) value.getAsLong();
    return fits ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
  }

  @Override
  public String toString() {
    return "number of " + digits.length();
  }
}
