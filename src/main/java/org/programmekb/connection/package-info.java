/** Connections between published documents beyond those in headers: links, names, tags, and similarity. */
@NullMarked
package org.programmekb.connection;

import org.jspecify.annotations.NullMarked;
