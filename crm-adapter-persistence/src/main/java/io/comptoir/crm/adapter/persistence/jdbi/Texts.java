package io.comptoir.crm.adapter.persistence.jdbi;

/**
 * Texts as columns hold them. PostgreSQL's hold every character but U+0000, which may stand in what was kept aside as it
 * came: it is written as two others, on every engine, so that their rows stay the same.
 */
public final class Texts {
  private static final char NUL = '\0';

  // No character, by the standard; should one come all the same, it is told apart.
  private static final char MARK = '\uffff';
  private static final String WRITTEN_NUL = MARK + "0";
  private static final String WRITTEN_MARK = MARK + "1";

  private Texts() {}

  static String written(String text) {
    if (text.indexOf(NUL) < 0 && text.indexOf(MARK) < 0) {
      return text;
    }
    return text.replace(String.valueOf(MARK), WRITTEN_MARK).replace(String.valueOf(NUL), WRITTEN_NUL);
  }

  /** A column's text as it is written now: files of an earlier version may hold U+0000 itself. */
  public static String withoutNul(String column) {
    return column.indexOf(NUL) < 0 ? column : column.replace(String.valueOf(NUL), WRITTEN_NUL);
  }

  static String read(String column) {
    if (column.indexOf(MARK) < 0) {
      return column;
    }
    return column.replace(WRITTEN_NUL, String.valueOf(NUL)).replace(WRITTEN_MARK, String.valueOf(MARK));
  }
}
