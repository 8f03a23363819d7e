package org.mingjian.document;

/** A cell of a table before its text has a place in the document. */
record GridCell(int row, int column, int rows, int columns, String text) {}
