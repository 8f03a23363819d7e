/** Brings files in, and tells what became of them. */
@NullMarked
package org.mingjian.ui.imports;

import org.jspecify.annotations.NullMarked;
