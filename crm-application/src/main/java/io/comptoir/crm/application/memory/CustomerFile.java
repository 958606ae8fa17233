package io.comptoir.crm.application.memory;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.Profile;
import java.time.Instant;

/**
 * What is kept of one customer, without those merged into it.
 *
 * @param key the customer, and the place of its creation in the order of reception
 * @param status regular or provisional
 * @param version its version
 * @param changed the place of its last change in the order of reception
 * @param profile its own profile
 */
record CustomerFile(Key key, CustomerStatus status, long version, long changed, Profile profile) {
  record Key(CustomerId id, long created, Instant at) {}

  CustomerFile promoted(long place) {
    return new CustomerFile(key, CustomerStatus.REGULAR, version, place, profile);
  }

  CustomerFile with(Profile own) {
    return new CustomerFile(key, status, version, changed, own);
  }

  CustomerFile inVersion(long next, long place) {
    return new CustomerFile(key, status, next, place, profile);
  }

  boolean isRegular() {
    return status == CustomerStatus.REGULAR;
  }
}
