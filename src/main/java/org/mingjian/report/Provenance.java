package org.mingjian.report;

import org.jspecify.annotations.Nullable;
import org.mingjian.extract.FactValue;

/**
 * Where a figure is written and what counts of it.
 *
 * @param page the page of the document, from 1; null where the format has no pages, or nothing is
 *     written
 * @param table the table of the document, from 1; null outside of tables
 * @param value what counts: what was read, or what a person said instead
 * @param raw what is written; null where nothing stands
 * @param unitStated the unit as written, null where none is stated
 * @param approximate true for 余 and 多: at least this many
 * @param correction the correction that counts; null where what was read counts
 */
public record Provenance(
    FactId fact,
    String division,
    int year,
    int version,
    String fileName,
    @Nullable String title,
    @Nullable Integer page,
    @Nullable Integer table,
    FactValue value,
    @Nullable String raw,
    @Nullable String unitStated,
    boolean approximate,
    @Nullable Correction correction) {}
