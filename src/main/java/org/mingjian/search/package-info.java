@NullMarked
package org.mingjian.search;

import org.jspecify.annotations.NullMarked;
