/** Phones, e-mails and names of the whole world, read with libphonenumber, JMail and ICU4J. */
@NullMarked
package io.comptoir.crm.adapter.normalization;

import org.jspecify.annotations.NullMarked;
