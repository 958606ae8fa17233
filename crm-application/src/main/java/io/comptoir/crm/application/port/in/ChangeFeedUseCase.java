package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.feed.Change;
import java.util.List;

/** The conversation with a follower of the file. Thread-safe. */
public interface ChangeFeedUseCase {
  /** The changes with a number above {@code seq}, in order and without gaps, at most {@code limit}. */
  List<Change> after(long seq, int limit);
}
