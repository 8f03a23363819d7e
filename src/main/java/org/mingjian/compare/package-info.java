@NullMarked
package org.mingjian.compare;

import org.jspecify.annotations.NullMarked;
