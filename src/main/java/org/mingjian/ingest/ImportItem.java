package org.mingjian.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A file of an import and what became of it.
 *
 * @param sha256 the hash under which the original is kept, null when it could not be opened
 */
public record ImportItem(String fileName, @Nullable String sha256, ImportOutcome outcome) {}
