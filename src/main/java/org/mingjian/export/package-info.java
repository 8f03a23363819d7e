/**
 * Files that leave the program: tables as XLSX and CSV, charts as slides that stay charts, findings
 * as official documents. Every figure in them is the figure on the screen, and says where it is
 * written. A file is made as a job that tells its progress, can be cancelled and is audited.
 */
@NullMarked
package org.mingjian.export;

import org.jspecify.annotations.NullMarked;
