package io.comptoir.crm.application.port.out;

/** The collections of one unit of work, or of one read. Not thread-safe; never kept beyond the work they were handed to. */
public interface Repositories {
  /** The customer file. */
  CustomerRepository customers();

  /** The search in it. */
  CustomerSearch search();

  /** The receipts. */
  PurchaseRepository purchases();

  /** The ledger of consent. */
  ConsentRepository consents();

  /** The open questions about who is who. */
  ReviewRepository reviews();

  /** How far the search for duplicates is. */
  ScanRepository scans();

  /** The captures. */
  CaptureRepository captures();

  /** What was executed already. */
  OperationRepository operations();

  /** What was kept aside. */
  RepairRepository repairs();

  /** The wordings. */
  NoticeRepository notices();

  /** The stores. */
  StoreRepository stores();

  /** The keys. */
  KeyRepository keys();

  /** The scheduled jobs. */
  JobRepository jobs();

  /** The feed and its chain of hashes. */
  ChangeFeed changes();

  /** Everything the chain of hashes covers. */
  FactArchive facts();

  /** The keys by which people are recognised and found. */
  RecognitionKeys recognitionKeys();
}
