package io.comptoir.crm.adapter.normalization;

/** Arabic letters that names write as a in Latin, and ICU as a consonant or not at all. */
final class ArabicLetters {
  private static final char ALEF = 'ا';

  private ArabicLetters() {}

  static String forReading(String text) {
    return text.replace('ة', ALEF).replace('ى', ALEF).replace('ع', ALEF);
  }
}
