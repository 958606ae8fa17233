/** The search through the customer file for people who are there twice: what it is about, and how far it is. */
@NullMarked
package io.comptoir.crm.domain.scan;

import org.jspecify.annotations.NullMarked;
