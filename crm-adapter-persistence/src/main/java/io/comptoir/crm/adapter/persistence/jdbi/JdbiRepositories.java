package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.CaptureRepository;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.ConsentRepository;
import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.CustomerSearch;
import io.comptoir.crm.application.port.out.FactArchive;
import io.comptoir.crm.application.port.out.JobRepository;
import io.comptoir.crm.application.port.out.KeyRepository;
import io.comptoir.crm.application.port.out.NoticeRepository;
import io.comptoir.crm.application.port.out.OperationRepository;
import io.comptoir.crm.application.port.out.PurchaseRepository;
import io.comptoir.crm.application.port.out.RecognitionKeys;
import io.comptoir.crm.application.port.out.RepairRepository;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.application.port.out.ScanRepository;
import io.comptoir.crm.application.port.out.StoreRepository;
import java.util.List;

/** The collections over one connection. */
public final class JdbiRepositories implements Repositories {
  private final CustomerRepository customers;
  private final CustomerSearch search;
  private final PurchaseRepository purchases;
  private final ConsentRepository consents;
  private final ReviewRepository reviews;
  private final ScanRepository scans;
  private final CaptureRepository captures;
  private final OperationRepository operations;
  private final RepairRepository repairs;
  private final NoticeRepository notices;
  private final StoreRepository stores;
  private final KeyRepository keys;
  private final JobRepository jobs;
  private final ChangeFeed changes;
  private final FactArchive facts;
  private final RecognitionKeys recognitionKeys;
  private final Runnable beforeCommit;

  /** The collections that these statements read and write, with nobody else writing at the same time. */
  public JdbiRepositories(Sql sql) {
    this(sql, Writers.ONE);
  }

  /** The collections that these statements read and write, alone or beside others that write. */
  public JdbiRepositories(Sql sql, Writers writers) {
    CustomerKeys customerKeys = new CustomerKeys(sql);
    Interned interned = new Interned(sql);
    PurchaseKeys purchaseKeys = new PurchaseKeys(sql, interned);
    Turns turns = Turns.among(writers, sql, interned);
    customers = new JdbiCustomerRepository(sql, customerKeys, interned, turns);
    search = new JdbiCustomerSearch(sql);
    purchases = new JdbiPurchaseRepository(sql, customerKeys, purchaseKeys, interned, turns);
    consents = new JdbiConsentRepository(sql, customerKeys, interned, turns);
    reviews = new JdbiReviewRepository(sql, customerKeys, interned, turns);
    scans = new JdbiScanRepository(sql, customerKeys);
    captures = new JdbiCaptureRepository(sql, customerKeys, purchaseKeys, interned, turns);
    repairs = new JdbiRepairRepository(sql, customerKeys);
    notices = new JdbiNoticeRepository(sql);
    stores = new JdbiStoreRepository(sql);
    keys = new JdbiKeyRepository(sql);
    recognitionKeys = new JdbiRecognitionKeys(sql, interned);
    jobs = new JdbiJobRepository(sql, writers);
    List<FactTable> tables = FactTable.all(sql, customerKeys, interned);
    boolean alone = writers == Writers.ONE;
    JdbiOperationRepository executed = new JdbiOperationRepository(sql);
    operations = alone ? executed : new ReplicatedOperations(sql, executed);
    WaitingChangeFeed waiting = new WaitingChangeFeed(sql);
    changes = alone ? new JdbiChangeFeed(sql) : waiting;
    beforeCommit = alone ? () -> {} : () -> sendAll(sql, waiting);
    facts = alone ? new JdbiFactArchive(sql, tables) : new NumberedFactArchive(sql, tables);
  }

  private static void sendAll(Sql sql, WaitingChangeFeed waiting) {
    waiting.write();
    sql.send();
  }

  /** Writes what is written last: before the commit of every unit of work, where many write. */
  public void finish() {
    beforeCommit.run();
  }

  @Override
  public CustomerRepository customers() {
    return customers;
  }

  @Override
  public CustomerSearch search() {
    return search;
  }

  @Override
  public PurchaseRepository purchases() {
    return purchases;
  }

  @Override
  public ConsentRepository consents() {
    return consents;
  }

  @Override
  public ReviewRepository reviews() {
    return reviews;
  }

  @Override
  public ScanRepository scans() {
    return scans;
  }

  @Override
  public CaptureRepository captures() {
    return captures;
  }

  @Override
  public OperationRepository operations() {
    return operations;
  }

  @Override
  public RepairRepository repairs() {
    return repairs;
  }

  @Override
  public NoticeRepository notices() {
    return notices;
  }

  @Override
  public StoreRepository stores() {
    return stores;
  }

  @Override
  public KeyRepository keys() {
    return keys;
  }

  @Override
  public JobRepository jobs() {
    return jobs;
  }

  @Override
  public ChangeFeed changes() {
    return changes;
  }

  @Override
  public FactArchive facts() {
    return facts;
  }

  @Override
  public RecognitionKeys recognitionKeys() {
    return recognitionKeys;
  }
}
