/** Understands the gathered lines as one receipt, and says of each line that is none why it is none. */
@NullMarked
package io.comptoir.crm.adapter.importing.receipt;

import org.jspecify.annotations.NullMarked;
