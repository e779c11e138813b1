/** Command line interface: the commands with their options, output and exit statuses. */
@NullMarked
package org.programmekb.cli;

import org.jspecify.annotations.NullMarked;
