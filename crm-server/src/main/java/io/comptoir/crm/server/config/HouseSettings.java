package io.comptoir.crm.server.config;

import io.comptoir.crm.application.policy.DuplicatePolicy;
import io.comptoir.crm.application.policy.FieldPolicy;
import io.comptoir.crm.application.policy.FieldPolicy.Kind;
import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.policy.ShippedPrompts;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.prompt.PromptPolicy;
import io.comptoir.crm.domain.prompt.Question;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the settings of the house into its policy; what is not set stays as the product ships it. */
final class HouseSettings {
  private HouseSettings() {}

  static HousePolicy policy(SettingSource source) {
    return new HousePolicy(
        prompts(source),
        HousePolicy.shipped().permissions(),
        fields(source),
        source.value(Settings.CARD_PREFIXES),
        new DuplicatePolicy(source.value(Settings.DUPLICATES_MERGE_AT_MOST)));
  }

  private static PromptPolicy prompts(SettingSource source) {
    Map<String, Question> shipped =
        ShippedPrompts.policy().questions().stream()
            .collect(Collectors.toMap(question -> question.field().value(), Function.identity()));
    List<Question> asked = source.value(Settings.PROMPT_FIELDS).stream().distinct().map(shipped::get).toList();
    return new PromptPolicy(asked, source.value(Settings.PROMPT_ASK_AGAIN_AFTER));
  }

  private static FieldPolicy fields(SettingSource source) {
    Map<FieldName, Kind> kinds = new HashMap<>();
    names(source, Settings.NUMBER_FIELDS).forEach(field -> kinds.put(field, Kind.NUMBER));
    names(source, Settings.DATE_FIELDS).forEach(field -> kinds.put(field, Kind.DATE));
    names(source, Settings.BOOLEAN_FIELDS).forEach(field -> kinds.put(field, Kind.BOOLEAN));
    return new FieldPolicy(kinds, names(source, Settings.FORBIDDEN_FIELDS));
  }

  private static Set<FieldName> names(SettingSource source, Setting<List<String>> setting) {
    return source.value(setting).stream().map(FieldName::new).collect(Collectors.toCollection(HashSet::new));
  }
}
