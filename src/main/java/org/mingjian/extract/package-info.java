@NullMarked
package org.mingjian.extract;

import org.jspecify.annotations.NullMarked;
