/** Two storages side by side: whatever is written into both, in whatever order, both answer the same. */
@NullMarked
package io.comptoir.crm.testkit.agreement;

import org.jspecify.annotations.NullMarked;
