package io.comptoir.crm.domain.recognition;

/** How far what was heard lies from what is written: the edit distance, in which each ear has prices of its own. Pure. */
final class SoundDistance {
  /** What it costs to hear a name otherwise than it is written; one for a sound that is taken for any other. */
  interface Ear {
    /** For one sound to be taken for another. */
    double taken(char heard, char written);

    /** For a sound that is not written. */
    double added(String heard, int at);

    /** For a sound that was not heard. */
    double missed(String written, int at);
  }

  private SoundDistance() {}

  static double of(Ear ear, String heard, String written) {
    double[] above = new double[written.length() + 1];
    for (int j = 1; j <= written.length(); j++) {
      above[j] = above[j - 1] + ear.missed(written, j - 1);
    }
    for (int i = 1; i <= heard.length(); i++) {
      above = row(ear, heard, i, written, above);
    }
    return above[written.length()];
  }

  private static double[] row(Ear ear, String heard, int i, String written, double[] above) {
    double[] row = new double[written.length() + 1];
    row[0] = above[0] + ear.added(heard, i - 1);
    for (int j = 1; j <= written.length(); j++) {
      double taken = above[j - 1] + ear.taken(heard.charAt(i - 1), written.charAt(j - 1));
      double added = above[j] + ear.added(heard, i - 1);
      row[j] = Math.min(taken, Math.min(added, row[j - 1] + ear.missed(written, j - 1)));
    }
    return row;
  }
}
