package io.comptoir.crm.adapter.rest.merge;

import io.comptoir.crm.adapter.rest.brief.ContactPointRepresentation;
import io.comptoir.crm.application.port.in.MergePreview;
import io.comptoir.crm.application.port.in.MergePreview.Conflict;
import io.comptoir.crm.application.port.in.MergePreview.Move;
import io.comptoir.crm.application.port.in.MergePreview.Scope;
import io.comptoir.crm.application.port.in.MergePreview.Value;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a merge would come to, as it is answered. */
public record PreviewRepresentation(
    OutcomeRepresentation outcome,
    List<MoveRepresentation> moves,
    List<ConflictRepresentation> conflicts,
    List<ScopeRepresentation> consents,
    List<DistinctionRepresentation> toldApart) {
  /** The golden profile. */
  public record OutcomeRepresentation(
      @Nullable String displayName,
      SortedMap<String, String> values,
      List<ContactPointRepresentation> contactPoints,
      List<KnownAs> identifiers) {
    private static OutcomeRepresentation of(Profile profile) {
      SortedMap<String, String> values = new TreeMap<>();
      for (FieldName field : profile.values().keySet()) {
        profile.value(field).ifPresent(value -> values.put(field.value(), value));
      }
      return new OutcomeRepresentation(
          profile.displayName().orElse(null),
          values,
          ContactPointRepresentation.all(profile, Role.BACKOFFICE),
          profile.identifiers().stream().map(KnownAs::of).toList());
    }
  }

  /** An identifier. */
  public record KnownAs(String type, @Nullable String source, String value) {
    private static KnownAs of(Identifier identifier) {
      return new KnownAs(identifier.type().word(), identifier.source(), identifier.value());
    }
  }

  /** What one customer brings. */
  public record MoveRepresentation(UUID customerId, long version, int records, long purchases, int decisions) {
    private static MoveRepresentation of(Move move) {
      return new MoveRepresentation(
          move.customer().id().value(), move.customer().version(), move.records(), move.purchases(), move.decisions());
    }
  }

  /** A field of which they say different things. */
  public record ConflictRepresentation(String field, List<ValueRepresentation> values) {
    private static ConflictRepresentation of(Conflict conflict) {
      return new ConflictRepresentation(
          conflict.field().value(), conflict.values().stream().map(ValueRepresentation::of).toList());
    }
  }

  /** What one of them says, with where it comes from. */
  public record ValueRepresentation(
      UUID customerId, @Nullable String value, UUID recordId, @Nullable String source, boolean chosen, Instant observedAt) {
    private static ValueRepresentation of(Value value) {
      return new ValueRepresentation(
          value.customer().value(),
          value.golden().said().value(),
          value.golden().provenance().record().value(),
          value.record() == null ? null : word(value.record().source()),
          value.golden().provenance().chosen(),
          value.golden().provenance().observedAt());
    }
  }

  /** A purpose and channel, before and after. */
  public record ScopeRepresentation(
      String purpose, String channel, List<StateRepresentation> before, String after, boolean tightened) {
    private static ScopeRepresentation of(Scope scope) {
      List<StateRepresentation> before =
          new TreeMap<>(scope.before()).entrySet().stream()
              .map(entry -> new StateRepresentation(entry.getKey().value(), entry.getValue().word()))
              .toList();
      return new ScopeRepresentation(
          scope.scope().purpose().word(), scope.scope().channel().word(), before, scope.after().word(), scope.isTightened());
    }
  }

  /** How one of them stands to it. */
  public record StateRepresentation(UUID customerId, String state) {}

  /** Who was told from whom. */
  public record DistinctionRepresentation(
      UUID customerId, UUID otherId, String kind, Instant at, DecidedByRepresentation decidedBy) {
    private static DistinctionRepresentation of(Distinction distinction) {
      return new DistinctionRepresentation(
          distinction.one().value(), distinction.other().value(), word(distinction.kind()), distinction.at(),
          DecidedByRepresentation.of(distinction.by()));
    }
  }

  static PreviewRepresentation of(MergePreview preview) {
    return new PreviewRepresentation(
        OutcomeRepresentation.of(preview.outcome()),
        preview.moves().stream().map(MoveRepresentation::of).toList(),
        preview.conflicts().stream().map(ConflictRepresentation::of).toList(),
        preview.consents().stream().map(ScopeRepresentation::of).toList(),
        preview.distinctions().stream().map(DistinctionRepresentation::of).toList());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
