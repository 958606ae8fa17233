package io.comptoir.crm.application.builtin;

import java.util.regex.Pattern;

/**
 * A conservative e-mail syntax: the dot-atom of RFC 5322 with letters of any script (RFC 6531), and a host name with a
 * top-level domain. No quoted names, comments, routes or IP addresses.
 */
final class EmailSyntax {
  private static final int LONGEST_LOCAL_PART = 64;
  // Possessive throughout: the time is linear in the text.
  private static final Pattern LOCAL_PART =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]++(?:\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]++)*+");
  private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}");
  private static final Pattern TOP_LEVEL = Pattern.compile("(?:xn--[a-z0-9-]+|[\\p{L}\\p{M}]{2,63})");

  private EmailSyntax() {}

  static boolean isRight(String address) {
    int at = address.indexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL_PART
        && LOCAL_PART.matcher(address.substring(0, at)).matches()
        && isHost(address.substring(at + 1));
  }

  private static boolean isHost(String host) {
    String[] labels = host.split("\\.", -1);
    for (String label : labels) {
      if (!LABEL.matcher(label).matches() || label.endsWith("-")) {
        return false;
      }
    }
    return labels.length > 1 && TOP_LEVEL.matcher(labels[labels.length - 1]).matches();
  }
}
