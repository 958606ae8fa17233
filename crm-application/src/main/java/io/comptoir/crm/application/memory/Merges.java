package io.comptoir.crm.application.memory;

import io.comptoir.crm.domain.customer.Customer.Merged;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.RecordId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who answers for whom. */
record Merges(House house) {
  // The link that retired a customer, as long as it stands.
  private static final Table<CustomerId, CustomerLink> RETIRED = new Table<>(Comparator.naturalOrder());
  private static final Shelf<CustomerId, CustomerId, CustomerLink> MERGED = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<CustomerId, Long, CustomerLink> LINKS = Shelf.inOrder(Comparator.naturalOrder());
  private static final Comparator<Merged> IN_TIME = Comparator.comparing(Merged::at).thenComparing(Merged::id);

  /** Who answers for a customer: itself, unless it was merged into another. */
  CustomerId survivor(CustomerId id) {
    CustomerId answers = id;
    for (Optional<CustomerId> next = into(id); next.isPresent(); next = into(answers)) {
      answers = next.get();
    }
    return answers;
  }

  /** The customer this one was joined to directly. */
  Optional<CustomerId> into(CustomerId id) {
    return house.rows(RETIRED).get(id).map(CustomerLink::survivor);
  }

  /** Who answers for a customer, then all who were merged into that one. */
  List<CustomerId> group(CustomerId id) {
    CustomerId survivor = survivor(id);
    return Stream.concat(Stream.of(survivor), merged(survivor).stream().map(Merged::id)).toList();
  }

  /** All who were merged into a customer, directly or by way of another, since when. */
  List<Merged> merged(CustomerId id) {
    return merged(id, Instant.MIN).sorted(IN_TIME).toList();
  }

  private Stream<Merged> merged(CustomerId id, Instant since) {
    return house.rows(MERGED, id).values().stream().flatMap(link -> {
      Instant at = link.at().isAfter(since) ? link.at() : since;
      return Stream.concat(Stream.of(new Merged(link.retired(), at)), merged(link.retired(), at));
    });
  }

  /** The records chosen at the merges behind a customer. */
  Stream<RecordId> choices(CustomerId id) {
    return merged(id).stream()
        .flatMap(merged -> house.rows(RETIRED).get(merged.id()).stream())
        .flatMap(link -> Optional.ofNullable(link.choices()).stream());
  }

  /** Everything that joined or parted this very customer. */
  List<CustomerLink> links(CustomerId own) {
    return house.rows(LINKS, own).values();
  }

  void keep(CustomerLink link) {
    if (link.joined()) {
      join(link);
    } else {
      part(link);
    }
    long received = house.next();
    house.put(LINKS, link.retired(), received, link);
    house.put(LINKS, link.survivor(), received, link);
  }

  private void join(CustomerLink link) {
    if (into(link.retired()).isPresent() || into(link.survivor()).isPresent()) {
      throw new IllegalStateException("A customer that is retired cannot be merged again");
    }
    house.put(RETIRED, link.retired(), link);
    house.put(MERGED, link.survivor(), link.retired(), link);
  }

  private void part(CustomerLink link) {
    if (!into(link.retired()).equals(Optional.of(link.survivor()))) {
      throw new IllegalStateException("These two were not merged");
    }
    house.remove(RETIRED, link.retired());
    house.remove(MERGED, link.survivor(), link.retired());
  }
}
