/** How the model says what is wrong: stable codes, and values that were kept aside. */
@NullMarked
package io.comptoir.crm.domain.fault;

import org.jspecify.annotations.NullMarked;
