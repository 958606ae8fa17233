/** JSON read strictly into a small tree that keeps every digit, and answers written from records. */
@NullMarked
package io.comptoir.crm.adapter.rest.json;

import org.jspecify.annotations.NullMarked;
