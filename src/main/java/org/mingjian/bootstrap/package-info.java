/** Puts the program together: settings, database, services, web server. */
@NullMarked
package org.mingjian.bootstrap;

import org.jspecify.annotations.NullMarked;
