/** The golden profile, for those who keep the file; the brief of whom a till has just met. */
@NullMarked
package io.comptoir.crm.adapter.rest.customer;

import org.jspecify.annotations.NullMarked;
