/** Converts the texts of WordPress, HTML with blocks and shortcodes, to Markdown. */
@NullMarked
package org.programmekb.wordpress.text;

import org.jspecify.annotations.NullMarked;
