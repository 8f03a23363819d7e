/** The PostgreSQL that Mingjian brings with it; needs nothing of Spring. */
@NullMarked
package org.mingjian.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
