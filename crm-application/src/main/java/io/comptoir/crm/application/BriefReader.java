package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.Brief;
import io.comptoir.crm.application.port.in.Brief.Shopping;
import io.comptoir.crm.application.port.in.CaptureAnswer.View;
import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.PermissionQuestion;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.prompt.Prompt;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what an advisor needs in two seconds, from one consistent read. */
final class BriefReader {
  private static final Set<String> FRENCH_SPEAKING = Set.of("FR", "MC", "LU", "BE");
  private static final int MOST_CANDIDATES = 5;

  private final Repositories repositories;
  private final PhoneNumbers phones;
  private final HousePolicy policy;
  private final Instant now;

  BriefReader(Repositories repositories, PhoneNumbers phones, HousePolicy policy, Instant now) {
    this.repositories = repositories;
    this.phones = phones;
    this.policy = policy;
    this.now = now;
  }

  /** What the advisor sees after a capture. */
  View view(@Nullable CustomerId customer, List<CustomerId> candidates, StoreCode store) {
    Brief brief = Optional.ofNullable(customer).flatMap(id -> brief(id, store)).orElse(null);
    List<Brief> others =
        candidates.stream().limit(MOST_CANDIDATES).map(id -> brief(id, store)).flatMap(Optional::stream).toList();
    Prompt prompt = brief == null ? prompt(Profile.EMPTY, Map.of(), store).orElse(null) : brief.prompt();
    return new View(brief, others, prompt);
  }

  /** The brief of a customer; the prompt is the one for a store, or none when no store is named. */
  Optional<Brief> brief(CustomerId id, @Nullable StoreCode store) {
    return repositories.customers().find(id).map(customer -> brief(customer, store));
  }

  Brief brief(Customer customer, @Nullable StoreCode store) {
    LatestPurchases latest = LatestPurchases.of(repositories.purchases(), customer.id());
    Shopping shopping = new Shopping(latest.last().orElse(null), latest.all());
    Optional<Prompt> prompt =
        prompt(customer.profile(), repositories.captures().declinedBy(customer.id()), store);
    return new Brief(customer, shopping, permissions(customer, latest), prompt.orElse(null));
  }

  private Map<Channel, Permission> permissions(Customer customer, LatestPurchases latest) {
    PermissionReader reader = new PermissionReader(repositories, phones, policy.permissions());
    PermissionReader.Person person = reader.person(customer, latest, now);
    Map<Channel, Permission> permissions = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      permissions.put(channel, reader.permission(person, new PermissionQuestion(Purpose.MARKETING, channel, now)));
    }
    return permissions;
  }

  private Optional<Prompt> prompt(Profile known, Map<FieldName, Instant> declined, @Nullable StoreCode code) {
    Optional<Store> store = Optional.ofNullable(code).flatMap(repositories.stores()::find).map(Versioned::store);
    RolloutPhase phase = store.map(Store::phase).orElse(RolloutPhase.TRAINING);
    String language =
        known
            .value(FieldName.LANGUAGE)
            .map(tag -> new LanguageTag(tag).primary())
            .orElseGet(() -> store.filter(s -> FRENCH_SPEAKING.contains(s.country().value())).map(s -> "fr").orElse("en"));
    return policy.prompts().propose(phase, known, declined, language, now);
  }
}
