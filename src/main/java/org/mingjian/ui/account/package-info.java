/** What people do with their own account: password and tokens. */
@NullMarked
package org.mingjian.ui.account;

import org.jspecify.annotations.NullMarked;
