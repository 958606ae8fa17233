package io.comptoir.crm.adapter.rest.brief;

import io.comptoir.crm.application.port.in.Brief;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.prompt.Prompt;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The brief as it is answered. */
public record BriefRepresentation(
    UUID customerId,
    long version,
    boolean provisional,
    @Nullable String displayName,
    @Nullable String title,
    @Nullable String language,
    List<ContactPointRepresentation> contactPoints,
    List<IdentifierRepresentation> identifiers,
    @Nullable LastPurchase lastPurchase,
    long purchaseCount,
    Map<String, String> preferences,
    List<String> followUps,
    Map<String, ChannelPermission> permissions,
    @Nullable PromptRepresentation prompt,
    @Nullable String readToken,
    @Nullable String matchedOn,
    @Nullable String closeness) {

  /** An identifier. */
  public record IdentifierRepresentation(String type, @Nullable String source, String value) {
    /** The identifier as it is answered. */
    public static IdentifierRepresentation of(Identifier identifier) {
      return new IdentifierRepresentation(identifier.type().word(), identifier.source(), identifier.value());
    }
  }

  /** The last purchase; its total is absent while it cannot be read. */
  public record LastPurchase(Instant at, String store, @Nullable MoneyRepresentation total) {
    static LastPurchase of(Purchase purchase) {
      PurchaseSource told = purchase.countedSource();
      MoneyRepresentation total =
          purchase.receipt().map(receipt -> MoneyRepresentation.of(receipt.total())).orElse(null);
      return new LastPurchase(told.occurred().at(), told.origin().store().value(), total);
    }
  }

  /** An amount. */
  public record MoneyRepresentation(String amount, String currency) {
    /** The amount as it is answered. */
    public static MoneyRepresentation of(Money money) {
      return new MoneyRepresentation(money.amountText(), money.currency().getCurrencyCode());
    }
  }

  /** Whether marketing may use a channel now, and why. */
  public record ChannelPermission(boolean allowed, String reason, String rule) {
    static ChannelPermission of(Permission permission) {
      return new ChannelPermission(permission.allowed(), permission.reason().name(), permission.rule());
    }
  }

  /** The one question to ask. */
  public record PromptRepresentation(String field, String text, String language, String benefit) {
    /** The question as it is answered. */
    public static PromptRepresentation of(Prompt prompt) {
      return new PromptRepresentation(prompt.field().value(), prompt.text(), prompt.language(), prompt.benefit());
    }
  }

  /** A brief for a key of this role; {@code readToken} is null for those who need none. */
  public static BriefRepresentation of(Brief brief, Role role, @Nullable String readToken) {
    Customer customer = brief.customer();
    Profile profile = customer.profile();
    List<ContactPointRepresentation> contacts = ContactPointRepresentation.all(profile, role);
    Purchase last = brief.shopping().last();
    return new BriefRepresentation(
        customer.id().value(),
        customer.version(),
        customer.isProvisional(),
        profile.displayName().orElseGet(() -> firstOf(contacts)),
        profile.value(FieldName.TITLE).orElse(null),
        profile.value(FieldName.LANGUAGE).orElse(null),
        contacts,
        profile.identifiers().stream().map(IdentifierRepresentation::of).toList(),
        last == null ? null : LastPurchase.of(last),
        brief.shopping().count(),
        preferences(profile),
        List.of(),
        permissions(brief.permissions()),
        brief.prompt() == null ? null : PromptRepresentation.of(brief.prompt()),
        readToken,
        null,
        null);
  }

  /** This brief, found by a look-up. */
  public BriefRepresentation matchedOn(String by, String closely) {
    return new BriefRepresentation(
        customerId, version, provisional, displayName, title, language, contactPoints, identifiers, lastPurchase,
        purchaseCount, preferences, followUps, permissions, prompt, readToken, by, closely);
  }

  // Someone without a name is called by the contact point they left, as far as the key may see it.
  private static @Nullable String firstOf(List<ContactPointRepresentation> contacts) {
    return contacts.isEmpty() ? null : contacts.get(0).value();
  }

  /** The house's own fields that hold a value, by their short names. */
  public static Map<String, String> preferences(Profile profile) {
    Map<String, String> preferences = new LinkedHashMap<>();
    profile.values().keySet().stream()
        .filter(FieldName::isCustom)
        .forEach(field -> profile.value(field).ifPresent(value -> preferences.put(field.shortName(), value)));
    return preferences;
  }

  private static Map<String, ChannelPermission> permissions(Map<Channel, Permission> permissions) {
    Map<String, ChannelPermission> words = new LinkedHashMap<>();
    for (Channel channel : Channel.values()) {
      if (permissions.containsKey(channel)) {
        words.put(channel.word(), ChannelPermission.of(permissions.get(channel)));
      }
    }
    return words;
  }
}
