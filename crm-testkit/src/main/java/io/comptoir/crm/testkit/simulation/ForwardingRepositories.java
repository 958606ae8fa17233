package io.comptoir.crm.testkit.simulation;

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

/** Hands out the collections of other repositories; whoever replaces one of them overrides its method. */
public class ForwardingRepositories implements Repositories {
  private final Repositories others;

  /** Hands out those of {@code others}. */
  public ForwardingRepositories(Repositories others) {
    this.others = others;
  }

  @Override
  public CustomerRepository customers() {
    return others.customers();
  }

  @Override
  public CustomerSearch search() {
    return others.search();
  }

  @Override
  public PurchaseRepository purchases() {
    return others.purchases();
  }

  @Override
  public ConsentRepository consents() {
    return others.consents();
  }

  @Override
  public ReviewRepository reviews() {
    return others.reviews();
  }

  @Override
  public ScanRepository scans() {
    return others.scans();
  }

  @Override
  public CaptureRepository captures() {
    return others.captures();
  }

  @Override
  public OperationRepository operations() {
    return others.operations();
  }

  @Override
  public RepairRepository repairs() {
    return others.repairs();
  }

  @Override
  public NoticeRepository notices() {
    return others.notices();
  }

  @Override
  public StoreRepository stores() {
    return others.stores();
  }

  @Override
  public KeyRepository keys() {
    return others.keys();
  }

  @Override
  public JobRepository jobs() {
    return others.jobs();
  }

  @Override
  public ChangeFeed changes() {
    return others.changes();
  }

  @Override
  public FactArchive facts() {
    return others.facts();
  }

  @Override
  public RecognitionKeys recognitionKeys() {
    return others.recognitionKeys();
  }
}
