@NullMarked
package org.mingjian.ingest;

import org.jspecify.annotations.NullMarked;
