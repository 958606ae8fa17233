/** What the house does by itself: jobs, each done once per period by whichever server holds its lease. */
@NullMarked
package io.comptoir.crm.domain.job;

import org.jspecify.annotations.NullMarked;
