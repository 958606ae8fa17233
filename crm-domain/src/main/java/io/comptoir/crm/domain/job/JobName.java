package io.comptoir.crm.domain.job;

import java.util.regex.Pattern;

/**
 * What a scheduled job is called, the same on all servers of a house, such as {@code verify}. Immutable.
 *
 * @param value 1 to 40 small letters and hyphens, a letter first
 */
public record JobName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,39}");

  /** Refuses what is not of the form. */
  public JobName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("The name of a job is 1 to 40 small letters and hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
