/** The feed that every write leaves, for those who follow the file. */
@NullMarked
package io.comptoir.crm.adapter.rest.feed;

import org.jspecify.annotations.NullMarked;
