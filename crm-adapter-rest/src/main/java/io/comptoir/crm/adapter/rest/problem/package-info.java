/** Everything that can go wrong, said as RFC 9457 problems with stable codes and no personal data. */
@NullMarked
package io.comptoir.crm.adapter.rest.problem;

import org.jspecify.annotations.NullMarked;
