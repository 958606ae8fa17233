/** The small properties file that says which column is what, and what a file's marks mean. */
@NullMarked
package io.comptoir.crm.adapter.importing.mapping;

import org.jspecify.annotations.NullMarked;
