package org.mingjian.report;

import org.mingjian.extract.FactValue;

/**
 * A correction of an older version whose cell the current version reads differently. It does not
 * count until somebody decides.
 *
 * @param report the current version
 * @param read what its cell says
 * @param olderReport the version that was corrected
 * @param corrected what the correction says
 */
public record PendingCorrection(
    ReportHeader report,
    String indicator,
    FactValue read,
    long olderReport,
    int olderVersion,
    FactValue corrected,
    Correction correction) {}
