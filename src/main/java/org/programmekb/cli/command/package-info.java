/** What the commands have in common: the user, the console, options, exit statuses. */
@NullMarked
package org.programmekb.cli.command;

import org.jspecify.annotations.NullMarked;
