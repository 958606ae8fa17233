/**
 * What can be set, and how it is read: flags over environment variables over one properties file. Every setting stands
 * once, in {@link io.comptoir.crm.server.config.Settings}; a name that is not there is refused, with the nearest one
 * that is.
 */
@NullMarked
package io.comptoir.crm.server.config;

import org.jspecify.annotations.NullMarked;
