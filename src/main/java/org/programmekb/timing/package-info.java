/** Where the time of a build goes. */
@NullMarked
package org.programmekb.timing;

import org.jspecify.annotations.NullMarked;
