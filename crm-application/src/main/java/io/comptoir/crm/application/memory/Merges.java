package io.comptoir.crm.application.memory;

import io.comptoir.crm.domain.customer.Customer.Merged;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who answers for whom. */
record Merges(House house) {
  private static final Table<CustomerId, Retirement> RETIRED = new Table<>(Comparator.naturalOrder());
  private static final Shelf<CustomerId, CustomerId, Instant> MERGED = Shelf.inOrder(Comparator.naturalOrder());
  private static final Comparator<Merged> IN_TIME = Comparator.comparing(Merged::at).thenComparing(Merged::id);

  private record Retirement(CustomerId survivor) {}

  /** Who answers for a customer: itself, unless it was merged into another. */
  CustomerId survivor(CustomerId id) {
    CustomerId answers = id;
    for (Optional<Retirement> next = retirement(id); next.isPresent(); next = retirement(answers)) {
      answers = next.get().survivor();
    }
    return answers;
  }

  /** The customer this one was joined to directly. */
  Optional<CustomerId> into(CustomerId id) {
    return retirement(id).map(Retirement::survivor);
  }

  private Optional<Retirement> retirement(CustomerId id) {
    return house.rows(RETIRED).get(id);
  }

  /** Who answers for a customer, then all who were merged into that one. */
  List<CustomerId> group(CustomerId id) {
    CustomerId survivor = survivor(id);
    return Stream.concat(Stream.of(survivor), merged(survivor).stream().map(Merged::id)).toList();
  }

  /** All who were merged into a customer, directly or by way of another. */
  List<Merged> merged(CustomerId id) {
    List<Merged> merged = new ArrayList<>();
    house.rows(MERGED, id).entries().forEach(entry -> {
      merged.add(new Merged(entry.key(), entry.value()));
      merged.addAll(merged(entry.key()));
    });
    return merged.stream().sorted(IN_TIME).toList();
  }

  void join(CustomerLink link) {
    if (retirement(link.retired()).isPresent() || retirement(link.survivor()).isPresent()) {
      throw new IllegalStateException("A customer that is retired cannot be merged again");
    }
    house.put(RETIRED, link.retired(), new Retirement(link.survivor()));
    house.put(MERGED, link.survivor(), link.retired(), link.at());
  }

  void part(CustomerLink link) {
    if (!retirement(link.retired()).equals(Optional.of(new Retirement(link.survivor())))) {
      throw new IllegalStateException("These two were not merged");
    }
    house.remove(RETIRED, link.retired());
    house.remove(MERGED, link.survivor(), link.retired());
  }
}
