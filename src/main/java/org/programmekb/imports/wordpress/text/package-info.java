/** Converts the texts of WordPress, HTML with blocks and shortcodes, to Markdown. */
@NullMarked
package org.programmekb.imports.wordpress.text;

import org.jspecify.annotations.NullMarked;
