/** Accounts and the audit log, for administrators. */
@NullMarked
package org.mingjian.ui.administration;

import org.jspecify.annotations.NullMarked;
