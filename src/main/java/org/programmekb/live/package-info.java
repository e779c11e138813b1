/** The site that a running process has built, and how it follows an edit without building everything again. */
@NullMarked
package org.programmekb.live;

import org.jspecify.annotations.NullMarked;
