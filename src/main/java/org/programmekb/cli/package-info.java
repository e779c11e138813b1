/** The commands: arguments in, lines and exit statuses out. */
@NullMarked
package org.programmekb.cli;

import org.jspecify.annotations.NullMarked;
