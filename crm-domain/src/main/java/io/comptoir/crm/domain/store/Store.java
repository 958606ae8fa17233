package io.comptoir.crm.domain.store;

import io.comptoir.crm.domain.locale.CountryCode;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A shop of the house. Immutable.
 *
 * @param code its code, unique in the house
 * @param name what people call it
 * @param country where it stands; phones without a prefix are read there
 * @param timeZone its clock on the wall; times without offset and business days are read in it
 * @param currency what it usually sells in; receipts may be in any other
 * @param phase how far its rollout has come
 */
public record Store(
    StoreCode code, String name, CountryCode country, ZoneId timeZone, Currency currency, RolloutPhase phase) {}
