@NullMarked
package org.mingjian.saved;

import org.jspecify.annotations.NullMarked;
