/** What the server does by itself, once per period in a house of several servers: who does it, and how it is told. */
@NullMarked
package io.comptoir.crm.server.job;

import org.jspecify.annotations.NullMarked;
