/** The PostgreSQL of a house: started here or given by its URL, with the customers of a data set in it. */
@NullMarked
package io.comptoir.crm.bench.house;

import org.jspecify.annotations.NullMarked;
