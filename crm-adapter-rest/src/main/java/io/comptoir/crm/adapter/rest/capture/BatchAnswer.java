package io.comptoir.crm.adapter.rest.capture;

import java.util.List;

/** What became of the captures of a batch, in the order of the request. */
record BatchAnswer(List<Result> results) {
  /** What one capture would have been answered alone, but for the customer. */
  record Result(int status, Record body) {}
}
