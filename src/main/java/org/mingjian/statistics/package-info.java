/**
 * Statistics of small panels: tens of townships, a few years, heavy tails, many zeros. Pure
 * functions on arrays; nothing here knows townships, forms or databases. An answer that cannot be
 * given is an answer of its own, with a reason, never infinity and never "nothing unusual".
 */
@NullMarked
package org.mingjian.statistics;

import org.jspecify.annotations.NullMarked;
