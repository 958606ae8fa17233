package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.prompt.Prompt;
import io.comptoir.crm.domain.purchase.Purchase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor needs in two seconds. Immutable. Contact points are whole: who shows a brief masks them by role.
 *
 * @param customer the customer
 * @param shopping what was bought
 * @param permissions per channel, whether marketing may use it now
 * @param prompt the one question to ask, or null
 */
public record Brief(Customer customer, Shopping shopping, Map<Channel, Permission> permissions, @Nullable Prompt prompt) {
  /**
   * What was bought.
   *
   * @param last the last purchase, or null
   * @param count how many purchases there are
   */
  public record Shopping(@Nullable Purchase last, long count) {}

  /** Copies the map. */
  public Brief {
    permissions = Map.copyOf(permissions);
  }
}
