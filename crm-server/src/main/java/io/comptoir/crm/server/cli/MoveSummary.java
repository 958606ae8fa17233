package io.comptoir.crm.server.cli;

import io.comptoir.crm.domain.integrity.ChainEnd;
import java.util.List;

/**
 * What a move came to. Immutable.
 *
 * @param tables how many tables were moved
 * @param rows how many rows they have
 * @param sums the sums of the receipts, one text per currency
 * @param end where the chain of hashes ends, on both sides
 * @param before whether it was moved by an earlier run already
 */
public record MoveSummary(int tables, long rows, List<String> sums, ChainEnd end, boolean before) {
  /** Copies the list. */
  public MoveSummary {
    sums = List.copyOf(sums);
  }
}
