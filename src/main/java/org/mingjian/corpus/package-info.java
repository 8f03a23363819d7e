/**
 * Invented reports with known truth: what township offices could have written, in every layout and
 * format, and what an honest reader can know of it. It judges the reader and therefore shares no
 * code with it.
 */
@NullMarked
package org.mingjian.corpus;

import org.jspecify.annotations.NullMarked;
