package io.comptoir.crm.adapter.persistence.jdbi;

/** How many units of work write at the same time. */
public enum Writers {
  /** One after the other: what a unit has read stays so until it is done, and its changes are numbered as they come. */
  ONE,

  /**
   * Many beside each other, each on the state of its own beginning, and whoever writes a row that another one has written
   * since then fails and runs again. What units decide by has to be a row that both of them write ({@link Turns}); changes
   * wait until they are committed to be numbered ({@link ChangeNumberer}).
   */
  MANY
}
