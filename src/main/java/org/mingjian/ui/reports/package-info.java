@NullMarked
package org.mingjian.ui.reports;

import org.jspecify.annotations.NullMarked;
