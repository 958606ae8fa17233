package io.comptoir.crm.domain.prompt;

import io.comptoir.crm.domain.customer.FieldName;

/**
 * The one question proposed for this checkout. Immutable.
 *
 * @param field what it asks for
 * @param text what to say
 * @param language in which language
 * @param benefit what the customer gains by answering
 */
public record Prompt(FieldName field, String text, String language, String benefit) {}
