package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.domain.integrity.ChainEnd;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A customer file that was moved, and found to be the same in the end. Immutable.
 *
 * @param tables how many tables it has
 * @param rows how many rows they have
 * @param sums what its receipts come to, by currency
 * @param end where its chain of hashes ends, on both sides
 * @param before whether an earlier run had moved it already
 */
public record TransferReport(
    int tables, long rows, SortedMap<String, BigDecimal> sums, ChainEnd end, boolean before) {
  /** Copies the map. */
  public TransferReport {
    sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
  }
}
