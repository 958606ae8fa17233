package io.comptoir.crm.application.port.in;

/** Says that a scan for duplicates is running in this house, on this server or another. Nothing was done. */
public final class ScanRunningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so. */
  public ScanRunningException() {
    super("A scan for duplicates is running, or was broken off within the last minute: one runs at a time");
  }
}
