/** What a house decides for itself, as data with sensible defaults. */
@NullMarked
package io.comptoir.crm.application.policy;

import org.jspecify.annotations.NullMarked;
