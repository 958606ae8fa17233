package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a kind of receipt must have: every receipt but a void has lines, and only a void names what it cancels. */
final class KindRules {
  private KindRules() {}

  static List<Warning> lines(@Nullable ReceiptKind kind, int count) {
    if (count > Receipt.MAX_LINES) {
      return problem("/lines", FaultCode.TOO_LONG, "A receipt has at most 10000 lines");
    }
    return count == 0 && kind != null && kind != ReceiptKind.VOID
        ? problem("/lines", FaultCode.RECEIPT_LINES_MISSING, "Only a void may have no line")
        : List.of();
  }

  static List<Warning> voids(
      ReceiptKind kind, @Nullable ReceiptIdentity voids, @Nullable ReceiptIdentity identity) {
    if (kind != ReceiptKind.VOID) {
      return voids == null
          ? List.of()
          : problem("/kind", FaultCode.RECEIPT_KIND_UNREADABLE, "Only a void names a receipt that it cancels");
    }
    if (voids == null) {
      return problem("/voids", FaultCode.VOIDS_MISSING, "A void names the receipt that it cancels");
    }
    return voids.equals(identity)
        ? problem("/voids", FaultCode.VOIDS_MISSING, "A void cancels another receipt than itself")
        : List.of();
  }

  private static List<Warning> problem(String pointer, FaultCode code, String detail) {
    return List.of(new Warning(pointer, code, detail, true));
  }
}
