/** Countries and languages by their international codes. */
@NullMarked
package io.comptoir.crm.domain.locale;

import org.jspecify.annotations.NullMarked;
