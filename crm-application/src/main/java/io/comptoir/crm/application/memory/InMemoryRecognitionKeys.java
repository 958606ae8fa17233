package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.RecognitionKeys;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Rekeying;
import java.util.Comparator;
import java.util.Optional;

/** All keys are made anew in one go: they are in memory. */
record InMemoryRecognitionKeys(House house) implements RecognitionKeys {
  private static final Table<String, Maker> MAKER = new Table<>(Comparator.naturalOrder());
  private static final String ONE = "";

  @Override
  public Optional<Maker> maker() {
    return house.rows(MAKER).get(ONE);
  }

  @Override
  public void begin(String normalizer) {
    house.requireWritable();
    if (maker().isEmpty()) {
      house.put(MAKER, ONE, new Maker(normalizer, null));
    }
  }

  @Override
  public void beginAnew(String normalizer) {
    house.put(MAKER, ONE, new Maker(maker().map(Maker::madeBy).orElse(normalizer), normalizer));
  }

  @Override
  public Progress makeNext(Rekeying rules, int most) {
    maker().map(Maker::becoming).ifPresent(normalizer -> make(normalizer, rules));
    return new Progress(1, 1, true);
  }

  private void make(String normalizer, Rekeying rules) {
    InMemoryCustomerRepository customers = new InMemoryCustomerRepository(house);
    new InMemoryReviewRepository(house).rekey(rules, (provisional, name) -> nameOf(customers, provisional, name, rules));
    customers.rekey(rules);
    new InMemoryConsentRepository(house).rekey(rules);
    house.put(MAKER, ONE, new Maker(normalizer, null));
  }

  private static FoldedName nameOf(
      InMemoryCustomerRepository customers, CustomerId provisional, FoldedName name, Rekeying rules) {
    Profile profile = customers.ownProfile(provisional);
    return profile.name().equals(name) ? rules.of(profile).name() : name;
  }
}
