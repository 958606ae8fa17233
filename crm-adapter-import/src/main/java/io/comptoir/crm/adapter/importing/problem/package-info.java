/** What a technician is told when a file or its mapping cannot be used at all. */
@NullMarked
package io.comptoir.crm.adapter.importing.problem;

import org.jspecify.annotations.NullMarked;
