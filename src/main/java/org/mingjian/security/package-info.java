@NullMarked
package org.mingjian.security;

import org.jspecify.annotations.NullMarked;
