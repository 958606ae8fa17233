/** Reviews: who is who, asked and decided. */
@NullMarked
package io.comptoir.crm.adapter.rest.review;

import org.jspecify.annotations.NullMarked;
