/** What was kept aside, to be mended or set aside for good. */
@NullMarked
package io.comptoir.crm.adapter.rest.repair;

import org.jspecify.annotations.NullMarked;
