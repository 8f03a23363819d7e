package org.mingjian.report;

/** A file came for an import that was stopped or taken back meanwhile; nothing was stored. */
public final class ImportStoppedException extends RuntimeException {}
