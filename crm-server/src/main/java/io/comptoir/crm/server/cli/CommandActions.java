package io.comptoir.crm.server.cli;

/**
 * What stands behind the commands; the composition root hands it over.
 *
 * @param serve starts the server
 * @param keys looks after the keys of the REST interface
 * @param receipts takes in files of receipts
 * @param backups makes and restores backups
 * @param verifier checks that the file is as it was written
 * @param mover moves the file from one engine to the other
 * @param reindexer makes the keys of the file anew
 * @param duplicates finds the rows of one person in a file
 * @param scanner looks for people who are there twice
 */
public record CommandActions(
    ServeAction serve,
    KeyAdministration keys,
    ReceiptImporter receipts,
    BackupAdministration backups,
    FileVerifier verifier,
    HouseMover mover,
    Reindexer reindexer,
    DuplicateFinder duplicates,
    DuplicateScanner scanner) {}
