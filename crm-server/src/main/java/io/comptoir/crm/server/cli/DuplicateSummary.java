package io.comptoir.crm.server.cli;

import java.util.List;

/**
 * What came of a search.
 *
 * @param rows rows with a person
 * @param certain pairs that are certainly one person
 * @param review pairs that somebody has to look at
 * @param compared pairs that were compared
 * @param remarks sentences on what was not read or not compared, printed as they are
 */
public record DuplicateSummary(long rows, long certain, long review, long compared, List<String> remarks) {}
