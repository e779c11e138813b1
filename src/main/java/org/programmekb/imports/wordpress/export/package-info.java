/** Reads the export of a WordPress site: its items, and which of them are translations of each other. */
@NullMarked
package org.programmekb.imports.wordpress.export;

import org.jspecify.annotations.NullMarked;
