package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.MergeUseCase.Merging;
import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether a merge makes sense, and the customers that it is about. */
final class MergeCheck {
  private final Repositories repositories;
  private final Merging merging;

  MergeCheck(Repositories repositories, Merging merging) {
    this.repositories = repositories;
    this.merging = merging;
  }

  /**
   * The customers of a merge that makes sense.
   *
   * @param survivor who is to answer for all
   * @param retired the others
   */
  record People(Customer survivor, List<Customer> retired) {
    Stream<Customer> all() {
      return Stream.concat(Stream.of(survivor), retired.stream());
    }

    List<CustomerId> retiredIds() {
      return retired.stream().map(Customer::id).toList();
    }
  }

  /** The people, whatever their versions. */
  People people() {
    CustomerId asked = merging.survivor().customer();
    Customer survivor = repositories.customers().find(asked).orElseThrow(() -> new NotFoundException("customer"));
    refuseTwice(asked);
    List<Customer> retired = IntStream.range(0, merging.retired().size()).mapToObj(i -> retired(i, survivor)).toList();
    if (!survivor.id().equals(asked)) {
      throw new RefusedException(FaultCode.CUSTOMER_RETIRED, "This customer was merged into another one: merge into that one");
    }
    refuseProvisional(survivor, retired);
    return new People(survivor, retired);
  }

  private void refuseTwice(CustomerId survivor) {
    Set<CustomerId> named = new HashSet<>(Set.of(survivor));
    for (int i = 0; i < merging.retired().size(); i++) {
      if (!named.add(merging.retired().get(i).customer())) {
        throw refused(i, FaultCode.SAME_CUSTOMER, "A customer is named twice: nobody is merged with himself");
      }
    }
  }

  private Customer retired(int place, Customer survivor) {
    CustomerId asked = merging.retired().get(place).customer();
    Customer customer =
        repositories
            .customers()
            .find(asked)
            .orElseThrow(() -> refused(place, FaultCode.CUSTOMER_UNKNOWN, "The house has no customer under this id"));
    if (customer.id().equals(survivor.id())) {
      throw refused(place, FaultCode.ALREADY_MERGED, "These two are one customer already");
    }
    if (!customer.id().equals(asked)) {
      throw refused(
          place, FaultCode.CUSTOMER_RETIRED, "This customer was merged into another one: merge the one that answers for it");
    }
    return customer;
  }

  // Who is found at the tills would not be found any more.
  private static void refuseProvisional(Customer survivor, List<Customer> retired) {
    if (survivor.isProvisional() && retired.stream().anyMatch(other -> !other.isProvisional())) {
      throw new RefusedException(
          FaultCode.SURVIVOR_PROVISIONAL, "The survivor waits for a review: merge it into the other one instead");
    }
  }

  /** Refuses people who have changed since they were read. */
  void requireUnchanged(People people) {
    if (people.survivor().version() != merging.survivor().version()) {
      throw new StaleVersionException(people.survivor().version());
    }
    for (int i = 0; i < people.retired().size(); i++) {
      if (people.retired().get(i).version() != merging.retired().get(i).version()) {
        throw refused(i, "/version", FaultCode.CHANGED_SINCE_READ, "This customer has changed: read it again, then decide");
      }
    }
  }

  /** What told any of these people from another of them. */
  List<Distinction> distinctions(People people) {
    return people.all()
        .flatMap(one -> repositories.reviews().distinctionsOf(one.id()).stream())
        .distinct()
        .filter(told -> isAmong(people, told.one()) && isAmong(people, told.other()))
        .filter(told -> !sameOf(people, told.one()).equals(sameOf(people, told.other())))
        .toList();
  }

  private static boolean isAmong(People people, CustomerId id) {
    return people.all().anyMatch(customer -> customer.covers(id));
  }

  private static Optional<CustomerId> sameOf(People people, CustomerId id) {
    return people.all().filter(customer -> customer.covers(id)).map(Customer::id).findFirst();
  }

  /** Refuses people whom someone told apart, unless that is overruled. */
  void requireNotApart(People people) {
    if (!merging.despite() && !distinctions(people).isEmpty()) {
      throw new RefusedException(
          FaultCode.TOLD_APART, "Someone decided that two of these are two people: overrule that, or leave them apart");
    }
  }

  /** The values chosen among those that these people have. */
  List<SaidValue> chosen(People people) {
    return merging.values().entrySet().stream().map(choice -> chosen(people, choice)).toList();
  }

  private static SaidValue chosen(People people, Map.Entry<FieldName, String> choice) {
    return people.all()
        .flatMap(customer -> Optional.ofNullable(customer.profile().values().get(choice.getKey())).stream())
        .map(GoldenValue::said)
        .filter(said -> choice.getValue().equals(said.value()))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.because(
                    List.of(
                        new Warning(
                            "/values/" + choice.getKey(), FaultCode.UNKNOWN_VALUE,
                            "Choose one of the values that these customers have; correct it afterwards", false))));
  }

  private RefusedException refused(int place, FaultCode code, String detail) {
    return refused(place, "/customer_id", code, detail);
  }

  private RefusedException refused(int place, String member, FaultCode code, String detail) {
    return RefusedException.because(List.of(new Warning("/retired/" + place + member, code, detail, false)));
  }
}
