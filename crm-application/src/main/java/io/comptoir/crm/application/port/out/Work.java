package io.comptoir.crm.application.port.out;

/**
 * What is done in one unit of work. It may run more than once and on another thread: it touches nothing but the
 * repositories it is handed, and reads clock, ids and texts before it is submitted.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface Work<T> {
  /** Does the work; a thrown exception undoes all of it. */
  T run(Repositories repositories);
}
