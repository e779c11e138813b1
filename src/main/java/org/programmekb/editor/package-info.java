/** The editor in the browser: its files, and what `kb serve` answers to it about the sources on this machine. */
@NullMarked
package org.programmekb.editor;

import org.jspecify.annotations.NullMarked;
