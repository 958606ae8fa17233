/** The conversations the program has with its users: tills, offices and the program that embeds it. */
@NullMarked
package io.comptoir.crm.application.port.in;

import org.jspecify.annotations.NullMarked;
