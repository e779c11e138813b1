/** Tests of finding sources and of what happens to them. */
@NullMarked
package org.programmekb.source;

import org.jspecify.annotations.NullMarked;
