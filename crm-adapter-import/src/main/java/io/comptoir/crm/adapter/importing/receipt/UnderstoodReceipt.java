package io.comptoir.crm.adapter.importing.receipt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one receipt number come to.
 *
 * @param number the receipt number
 * @param receipt what can be taken, or null when nothing can
 * @param leftOut the lines that cannot
 * @param duplicates how many lines repeat another
 * @param remarks what somebody may want to know
 */
public record UnderstoodReceipt(
    String number, @Nullable ReadyReceipt receipt, List<LeftOut> leftOut, int duplicates, Set<Remark> remarks) {
  public UnderstoodReceipt {
    leftOut = List.copyOf(leftOut);
    remarks = Set.copyOf(remarks);
  }

  public Optional<ReadyReceipt> ready() {
    return Optional.ofNullable(receipt);
  }
}
