/** What was measured, as a table for people, as lines for programs, and as a picture of cost against size. */
@NullMarked
package io.comptoir.crm.bench.report;

import org.jspecify.annotations.NullMarked;
