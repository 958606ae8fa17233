package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.ContactKey;

/**
 * A contact point of a person, as far as permission cares. Immutable.
 *
 * @param key the contact point
 * @param verified whether the person confirmed it
 * @param undeliverable whether messages come back from it
 */
public record ReachableContact(ContactKey key, boolean verified, boolean undeliverable) {}
