/** Scans for duplicates: ask for one, see how far it is, stop it. */
@NullMarked
package io.comptoir.crm.adapter.rest.scan;

import org.jspecify.annotations.NullMarked;
