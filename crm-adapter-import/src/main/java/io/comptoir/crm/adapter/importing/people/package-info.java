/** Finds those rows of a file of people that are of one person, before the file is imported. */
@NullMarked
package io.comptoir.crm.adapter.importing.people;

import org.jspecify.annotations.NullMarked;
