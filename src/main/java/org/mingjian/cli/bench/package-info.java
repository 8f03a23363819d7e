/** Measured trials behind decisions; nothing of the product uses them. */
@NullMarked
package org.mingjian.cli.bench;

import org.jspecify.annotations.NullMarked;
