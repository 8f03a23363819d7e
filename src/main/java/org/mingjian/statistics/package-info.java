@NullMarked
package org.mingjian.statistics;

import org.jspecify.annotations.NullMarked;
