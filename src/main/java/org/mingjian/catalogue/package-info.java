@NullMarked
package org.mingjian.catalogue;

import org.jspecify.annotations.NullMarked;
