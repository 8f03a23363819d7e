@NullMarked
package org.mingjian.document;

import org.jspecify.annotations.NullMarked;
