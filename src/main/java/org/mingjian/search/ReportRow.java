package org.mingjian.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A report of a list, or one that is missing.
 *
 * @param report null when it is missing
 * @param division null while it waits
 * @param form null when it has none, and when it is missing
 * @param version null while it waits or is missing
 * @param publishedOn the date of publication, or else of the signature, as far as the text says one
 * @param unread cells that could not be read and that nobody has said since
 * @param findings findings of the township and year that stand
 */
public record ReportRow(
    @Nullable Long report,
    ReportState state,
    @Nullable String division,
    @Nullable Integer year,
    @Nullable String form,
    @Nullable String title,
    @Nullable String fileName,
    @Nullable Integer version,
    @Nullable LocalDate publishedOn,
    int unread,
    int findings,
    @Nullable OffsetDateTime importedAt) {}
