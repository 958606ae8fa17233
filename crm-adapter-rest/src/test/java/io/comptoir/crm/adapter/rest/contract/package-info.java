/** The contract, tested as a document: it parses, its examples keep to its schemas, its words are those of the code. */
@NullMarked
package io.comptoir.crm.adapter.rest.contract;

import org.jspecify.annotations.NullMarked;
