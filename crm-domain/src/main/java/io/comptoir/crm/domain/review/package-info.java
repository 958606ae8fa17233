/** Who is who: the questions whether two customers are one person, and what people made of them. */
@NullMarked
package io.comptoir.crm.domain.review;

import org.jspecify.annotations.NullMarked;
