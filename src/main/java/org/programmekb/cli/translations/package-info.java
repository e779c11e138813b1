/** The commands about translations. */
@NullMarked
package org.programmekb.cli.translations;

import org.jspecify.annotations.NullMarked;
