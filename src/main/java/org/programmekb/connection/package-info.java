/** How published documents are connected beyond what their headers say: links, names, tags, and what they have in common. */
@NullMarked
package org.programmekb.connection;

import org.jspecify.annotations.NullMarked;
