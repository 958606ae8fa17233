package io.comptoir.crm.domain.matching;

/**
 * How many people have a value, so that a rare one can count for more than a common one, and one that a shop types for
 * everybody for nothing.
 */
public interface Holders {
  /** A value that more people have says nothing of any of them, where it is a phone, an e-mail or a number. */
  int MOST = 50;

  /** Nobody has counted. */
  Holders UNKNOWN = new Holders() {
    @Override
    public long of(MatchField field, String value) {
      return 0;
    }

    @Override
    public long people(MatchField field) {
      return 0;
    }
  };

  /** How many people have this value; 0 when nobody has counted. */
  long of(MatchField field, String value);

  /** How many people have any value in this field; 0 when nobody has counted. */
  long people(MatchField field);

  /** Whether a value is shared by too many to tell one of them from another: a till's number, {@code 0000000000}. */
  default boolean areTooMany(MatchField field, String value) {
    return field.isPersonal() && of(field, value) > MOST;
  }
}
