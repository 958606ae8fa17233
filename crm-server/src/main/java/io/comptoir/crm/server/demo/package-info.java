/** A made-up shop to try the product in: its store, its wordings, its customers and its keys. */
@NullMarked
package io.comptoir.crm.server.demo;

import org.jspecify.annotations.NullMarked;
