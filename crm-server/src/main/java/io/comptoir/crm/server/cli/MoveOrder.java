package io.comptoir.crm.server.cli;

import java.nio.file.Path;

/**
 * Which way a customer file is to be moved; which database is meant, the configuration says.
 *
 * @param folder the folder of the one side
 * @param toDatabase whether it is moved from there into the database, or else the other way
 */
public record MoveOrder(Path folder, boolean toDatabase) {}
