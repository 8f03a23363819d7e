@NullMarked
package org.mingjian.ui;

import org.jspecify.annotations.NullMarked;
