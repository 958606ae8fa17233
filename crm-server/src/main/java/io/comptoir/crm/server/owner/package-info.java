/**
 * The door for the owner of a running server: the commands on the same machine speak to it over a socket that only the
 * owner of the data folder can open. A visit is a greeting with the version, one request and its answers, each a line.
 */
@NullMarked
package io.comptoir.crm.server.owner;

import org.jspecify.annotations.NullMarked;
