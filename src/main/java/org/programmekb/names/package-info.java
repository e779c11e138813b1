/** The official names of the programme and where they occur in prose. */
@NullMarked
package org.programmekb.names;

import org.jspecify.annotations.NullMarked;
