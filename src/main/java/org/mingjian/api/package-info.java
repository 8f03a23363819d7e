/**
 * {@code /api/v1}: what the screens show, for programs. Read-only; JSON and CSV; a token in place
 * of a session.
 */
@NullMarked
package org.mingjian.api;

import org.jspecify.annotations.NullMarked;
