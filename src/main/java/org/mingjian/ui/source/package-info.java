@NullMarked
package org.mingjian.ui.source;

import org.jspecify.annotations.NullMarked;
