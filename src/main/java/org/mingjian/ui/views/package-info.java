@NullMarked
package org.mingjian.ui.views;

import org.jspecify.annotations.NullMarked;
