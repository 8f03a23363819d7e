@NullMarked
package org.mingjian.report;

import org.jspecify.annotations.NullMarked;
