package io.comptoir.crm.adapter.importing.file;

import java.util.List;

/**
 * One line of the file, unread.
 *
 * @param number the number an editor shows for where it begins; the heading is line 1
 * @param ordinal how many lines come before it, beside the heading
 * @param cells as many as the heading has, or more or fewer where the line is broken
 */
public record RawLine(long number, long ordinal, List<String> cells) {}
