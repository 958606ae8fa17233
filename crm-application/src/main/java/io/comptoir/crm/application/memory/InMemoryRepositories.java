package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.CaptureRepository;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.Clock;
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

/** The collections of one house; they keep nothing themselves. */
record InMemoryRepositories(House house, Clock clock) implements Repositories {
  @Override
  public CustomerRepository customers() {
    return new InMemoryCustomerRepository(house);
  }

  @Override
  public CustomerSearch search() {
    return new InMemoryCustomerSearch(house);
  }

  @Override
  public PurchaseRepository purchases() {
    return new InMemoryPurchaseRepository(house);
  }

  @Override
  public ConsentRepository consents() {
    return new InMemoryConsentRepository(house);
  }

  @Override
  public ReviewRepository reviews() {
    return new InMemoryReviewRepository(house);
  }

  @Override
  public ScanRepository scans() {
    return new InMemoryScanRepository(house, new InMemoryCustomerRepository(house));
  }

  @Override
  public CaptureRepository captures() {
    return new InMemoryCaptureRepository(house);
  }

  @Override
  public OperationRepository operations() {
    return new InMemoryOperationRepository(house);
  }

  @Override
  public RepairRepository repairs() {
    return new InMemoryRepairRepository(house);
  }

  @Override
  public NoticeRepository notices() {
    return new InMemoryNoticeRepository(house);
  }

  @Override
  public StoreRepository stores() {
    return new InMemoryStoreRepository(house);
  }

  @Override
  public KeyRepository keys() {
    return new InMemoryKeyRepository(house);
  }

  @Override
  public JobRepository jobs() {
    return new InMemoryJobRepository(house, clock);
  }

  @Override
  public ChangeFeed changes() {
    return new InMemoryChangeFeed(house);
  }

  @Override
  public FactArchive facts() {
    return new InMemoryFactArchive(house);
  }

  @Override
  public RecognitionKeys recognitionKeys() {
    return new InMemoryRecognitionKeys(house);
  }
}
