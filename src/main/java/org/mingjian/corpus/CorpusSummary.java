package org.mingjian.corpus;

/** What was written: the number of reports and of cells whose truth is known. */
public record CorpusSummary(int reports, int cells, int anomalies) {}
