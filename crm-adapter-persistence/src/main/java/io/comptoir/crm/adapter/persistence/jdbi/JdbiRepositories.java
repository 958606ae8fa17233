package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.CaptureRepository;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.ConsentRepository;
import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.FactArchive;
import io.comptoir.crm.application.port.out.KeyRepository;
import io.comptoir.crm.application.port.out.NoticeRepository;
import io.comptoir.crm.application.port.out.OperationRepository;
import io.comptoir.crm.application.port.out.PurchaseRepository;
import io.comptoir.crm.application.port.out.RepairRepository;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.application.port.out.StoreRepository;

/** The collections over one connection. */
public final class JdbiRepositories implements Repositories {
  private final CustomerRepository customers;
  private final PurchaseRepository purchases;
  private final ConsentRepository consents;
  private final ReviewRepository reviews;
  private final CaptureRepository captures;
  private final OperationRepository operations;
  private final RepairRepository repairs;
  private final NoticeRepository notices;
  private final StoreRepository stores;
  private final KeyRepository keys;
  private final ChangeFeed changes;
  private final FactArchive facts;

  /** The collections that these statements read and write. */
  public JdbiRepositories(Sql sql) {
    CustomerKeys customerKeys = new CustomerKeys(sql);
    Interned interned = new Interned(sql);
    PurchaseKeys purchaseKeys = new PurchaseKeys(sql, interned);
    customers = new JdbiCustomerRepository(sql, customerKeys, interned);
    purchases = new JdbiPurchaseRepository(sql, customerKeys, purchaseKeys, interned);
    consents = new JdbiConsentRepository(sql, customerKeys, interned);
    reviews = new JdbiReviewRepository(sql, customerKeys, interned);
    captures = new JdbiCaptureRepository(sql, customerKeys, purchaseKeys, interned);
    operations = new JdbiOperationRepository(sql);
    repairs = new JdbiRepairRepository(sql, customerKeys);
    notices = new JdbiNoticeRepository(sql);
    stores = new JdbiStoreRepository(sql);
    keys = new JdbiKeyRepository(sql);
    changes = new JdbiChangeFeed(sql);
    facts = new JdbiFactArchive(sql, customerKeys, interned);
  }

  @Override
  public CustomerRepository customers() {
    return customers;
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
  public ChangeFeed changes() {
    return changes;
  }

  @Override
  public FactArchive facts() {
    return facts;
  }
}
