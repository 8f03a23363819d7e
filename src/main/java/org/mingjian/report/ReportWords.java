package org.mingjian.report;

import org.jspecify.annotations.Nullable;
import org.mingjian.document.SourceDocument;

/** A report that counts, with its document and without its figures. */
public record ReportWords(
    long id, String division, int year, @Nullable String title, SourceDocument document) {}
