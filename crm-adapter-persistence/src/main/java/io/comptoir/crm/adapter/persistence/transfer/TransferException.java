package io.comptoir.crm.adapter.persistence.transfer;

/** Says in one line why a customer file was not moved. What was moved so far is no customer file, and serves nobody. */
public final class TransferException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TransferException(String whatAndRemedy) {
    super(whatAndRemedy);
  }

  TransferException(String whatAndRemedy, Exception cause) {
    super(whatAndRemedy, cause);
  }
}
