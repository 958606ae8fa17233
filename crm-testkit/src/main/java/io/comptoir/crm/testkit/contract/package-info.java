/** The words of the driven ports as tests: extend a contract and hand it your adapter. */
@NullMarked
package io.comptoir.crm.testkit.contract;

import org.jspecify.annotations.NullMarked;
