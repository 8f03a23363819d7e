@NullMarked
package org.mingjian.ui.parts;

import org.jspecify.annotations.NullMarked;
