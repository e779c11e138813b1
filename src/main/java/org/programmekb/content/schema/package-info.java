/** The fields of each type, and their conversion to records. */
@NullMarked
package org.programmekb.content.schema;

import org.jspecify.annotations.NullMarked;
