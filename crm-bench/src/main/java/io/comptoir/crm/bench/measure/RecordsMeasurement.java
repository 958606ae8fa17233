package io.comptoir.crm.bench.measure;

import io.comptoir.crm.adapter.persistence.sqlite.VariantStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureAtTillUseCase;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.data.House;
import io.comptoir.crm.bench.data.HouseAccounts;
import io.comptoir.crm.bench.data.HouseAccounts.Account;
import io.comptoir.crm.bench.data.KeysAsTheyAre;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.TillCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One more capture on a customer with very many records against one with a few, in process. With {@code synchronous=NORMAL},
 * so that the time a disk takes does not hide a difference.
 */
final class RecordsMeasurement implements Measurement {
  private static final int CAPTURES = 200;
  private static final int WARM_UPS = 3;
  private static final double TO_REACH = 1.1;
  private static final Origin TILL = new Origin(House.PARIS, new TillCode("1"), new AdvisorCode("A42"));
  private static final String[] LANGUAGES = {"fr", "en"};

  @Override
  public String name() {
    return "records";
  }

  @Override
  public List<Row> measure(Lab lab) {
    Storage storage = VariantStorage.normal(lab.files().written().folder());
    try (Comptoir comptoir = Comptoir.over(storage).normalizer(KeysAsTheyAre.of(storage)).open()) {
      Visits many = new Visits(comptoir.captures(), HouseAccounts.MANY);
      Visits few = new Visits(comptoir.captures(), HouseAccounts.FEW);
      for (int i = 0; i < WARM_UPS; i++) {
        many.median();
        few.median();
      }
      return rows(lab, Pairs.of(lab.effort().pairs(), many::median, few::median));
    }
  }

  private static List<Row> rows(Lab lab, Pairs<Double> pairs) {
    String beside =
        Words.micros(pairs.first(nanos -> nanos).median()) + " against "
            + Words.micros(pairs.second(nanos -> nanos).median()) + "; each capture adds a record to both";
    return List.of(
        new Row(
            "capture_on_many_records",
            String.format(
                Locale.ROOT, "one more capture on a customer with %,d records against one with %d (median)",
                DataSet.houseRecords(lab.customers()), HouseAccounts.FEW_RECORDS),
            "",
            pairs.ratio(nanos -> nanos),
            Target.atMost(TO_REACH),
            beside));
  }

  private record Visits(CaptureAtTillUseCase captures, Account account) {
    double median() {
      return Sample.median(CAPTURES, this::visit);
    }

    private void visit(int index) {
      Outcome outcome =
          captures.capture(CaptureRequest.of(form(index))).toCompletableFuture().join().result().outcome();
      if (outcome != Outcome.RECOGNISED) {
        throw new IllegalStateException("A house account was not recognised but " + outcome);
      }
    }

    private CaptureForm form(int index) {
      Map<String, String> said =
          Map.of(
              "given_name", account.given(),
              "family_name", account.family(),
              "phone", account.phone(),
              "language", LANGUAGES[index % 2]);
      String now = Instant.now().toString();
      PersonForm person = new PersonForm(null, List.of(), said, null, Map.of());
      Parts parts = new Parts(person, List.of(), List.of(), null, null);
      return new CaptureForm(new OperationId(UUID.randomUUID()), null, new Clocks(now, now), TILL, parts);
    }
  }
}
