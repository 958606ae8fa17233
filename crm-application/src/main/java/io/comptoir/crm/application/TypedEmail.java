package io.comptoir.crm.application;

/** An e-mail address as people paste it. */
final class TypedEmail {
  private TypedEmail() {}

  /** The address without the brackets that mail programs put around it. */
  static String bare(String typed) {
    String text = typed.strip();
    return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : typed;
  }
}
