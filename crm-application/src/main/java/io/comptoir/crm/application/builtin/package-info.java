/**
 * The normaliser that needs nothing but the JDK: enough for a shop of Latin, Cyrillic and Greek names, and the ground
 * on which a normaliser with libraries builds.
 */
@NullMarked
package io.comptoir.crm.application.builtin;

import org.jspecify.annotations.NullMarked;
