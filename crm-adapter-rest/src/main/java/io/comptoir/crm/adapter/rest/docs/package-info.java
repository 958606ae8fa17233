/** The contract as a file, and a page on which it can be read and tried; all of it comes from the jar. */
@NullMarked
package io.comptoir.crm.adapter.rest.docs;

import org.jspecify.annotations.NullMarked;
