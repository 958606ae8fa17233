package io.comptoir.crm.adapter.rest.security;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.store.StoreCode;

/** For which stores a caller may write. */
public final class StoreAccess {
  private StoreAccess() {}

  /** Ends the call with 403 when facts of this store may not come from this caller. */
  public static void require(Caller caller, StoreCode store) {
    if (!caller.mayWriteFor(store)) {
      throw ProblemException.of(FaultCode.STORE_NOT_YOURS, "This key does not write for this store").at("/store");
    }
  }
}
