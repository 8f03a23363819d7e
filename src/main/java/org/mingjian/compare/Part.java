package org.mingjian.compare;

import org.mingjian.report.FactId;

/** A cell that went into a sum, with its place. */
public record Part(String division, FactId fact, PointValue value) {}
