package io.comptoir.crm.adapter.rest.customer;

import io.comptoir.crm.adapter.rest.brief.BriefRepresentation;
import io.comptoir.crm.adapter.rest.brief.BriefRepresentation.IdentifierRepresentation;
import io.comptoir.crm.adapter.rest.brief.ContactPointRepresentation;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.fault.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The golden profile as it is answered, whole: only offices read it. */
public record CustomerRepresentation(
    UUID customerId,
    long version,
    Instant createdAt,
    @Nullable UUID mergedInto,
    boolean provisional,
    @Nullable String displayName,
    List<IdentifierRepresentation> identifiers,
    @Nullable String title,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String fullName,
    @Nullable String companyName,
    List<ContactPointRepresentation> contactPoints,
    @Nullable String birthday,
    @Nullable String language,
    @Nullable String country,
    Map<String, String> customFields,
    @Nullable List<UUID> household,
    @Nullable List<UUID> candidates,
    @Nullable List<Warning> warnings,
    @Nullable List<ProvenanceRepresentation> provenance) {

  /** The profile of a view, with where each value comes from or without. */
  public static CustomerRepresentation of(CustomerView view, boolean provenance) {
    Customer customer = view.customer();
    Profile profile = customer.profile();
    return new CustomerRepresentation(
        customer.id().value(),
        customer.version(),
        customer.createdAt(),
        view.asked().equals(customer.id()) ? null : customer.id().value(),
        customer.isProvisional(),
        profile.displayName().orElse(null),
        profile.identifiers().stream().map(IdentifierRepresentation::of).toList(),
        value(profile, FieldName.TITLE),
        value(profile, FieldName.GIVEN_NAME),
        value(profile, FieldName.FAMILY_NAME),
        value(profile, FieldName.FULL_NAME),
        value(profile, FieldName.COMPANY_NAME),
        ContactPointRepresentation.all(profile, Role.BACKOFFICE),
        value(profile, FieldName.BIRTHDAY),
        value(profile, FieldName.LANGUAGE),
        value(profile, FieldName.COUNTRY),
        BriefRepresentation.preferences(profile),
        idsOrNull(view.household()),
        idsOrNull(view.candidates()),
        view.warnings().isEmpty() ? null : view.warnings(),
        provenance ? ProvenanceRepresentation.all(view) : null);
  }

  private static @Nullable List<UUID> idsOrNull(List<CustomerId> customers) {
    return customers.isEmpty() ? null : customers.stream().map(CustomerId::value).toList();
  }

  private static @Nullable String value(Profile profile, FieldName field) {
    return profile.value(field).orElse(null);
  }
}
