package io.comptoir.crm.adapter.importing;

import io.comptoir.crm.adapter.importing.mapping.MappingFixture;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.report.ImportReport;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.LookupAnswer.Match;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.application.port.in.LookupQuery.By;
import io.comptoir.crm.application.port.in.LookupQuery.Narrowed;
import io.comptoir.crm.application.port.in.LookupQuery.Scope;
import io.comptoir.crm.application.port.in.PurchaseView;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A house with one store, kept in memory, and a folder for files to import. */
final class ImportHouse implements AutoCloseable {
  static final Store STORE = new Store(
      new StoreCode("WEB-01"), "Web", new CountryCode("GB"), ZoneId.of("Europe/London"),
      Currency.getInstance("GBP"), RolloutPhase.LIVE);

  final Comptoir comptoir;
  private final Path folder;
  private int files;

  ImportHouse(Path folder) {
    this(folder, STORE);
  }

  ImportHouse(Path folder, Store store) {
    this.folder = folder;
    this.comptoir = Comptoir.open(new InMemoryStorage());
    comptoir.house().putStore(store, null).toCompletableFuture().join();
  }

  ReceiptImport importer(ImportSettings settings) {
    return new ReceiptImport(comptoir.imports(), comptoir.house(), settings);
  }

  /** Imports lines under the heading of the fixture, by its mapping with these keys changed. */
  ImportReport run(List<String> lines, String... changedKeys) {
    return run(write(lines), MappingFixture.mapping(changedKeys), false);
  }

  ImportReport run(Path file, ReceiptMapping mapping, boolean dryRun) {
    return importer(ImportSettings.ALONE).run(new ImportJob(file, mapping, report(), dryRun), reached -> {});
  }

  Path report() {
    return folder.resolve("report.csv");
  }

  List<String> reportLines() {
    try {
      return Files.readAllLines(report());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path write(List<String> lines) {
    List<String> all = new ArrayList<>(List.of(MappingFixture.HEADING));
    all.addAll(lines);
    return writeBytes((String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Path writeBytes(byte[] bytes) {
    try {
      return Files.write(folder.resolve("receipts" + files++ + ".csv"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Change> feed() {
    return comptoir.changes().after(0, Integer.MAX_VALUE);
  }

  /** All purchases, in the order they were recorded. */
  List<PurchaseView> purchases() {
    return feed().stream()
        .filter(change -> change.type() == ChangeType.PURCHASE_RECORDED)
        .map(change -> comptoir.purchases().read(new PurchaseId(change.id())).orElseThrow())
        .toList();
  }

  Optional<CustomerId> customer(String source, String number) {
    By by = new By(null, null, null, new IdentifierForm("external", source, number), null);
    List<Match> matches = comptoir.lookups().lookup(new LookupQuery(by, Narrowed.NOT, Scope.till(null))).matches();
    return matches.stream().findFirst().map(match -> match.brief().customer().id());
  }

  Map<String, Money> sumsOf(CustomerId customer) {
    return comptoir.purchases().figures(customer).orElseThrow().perCurrency().stream()
        .collect(Collectors.toMap(f -> f.currency().getCurrencyCode(), f -> f.lifetime()));
  }

  static List<String> lines(String... lines) {
    return Arrays.asList(lines);
  }

  @Override
  public void close() {
    comptoir.close();
  }
}
