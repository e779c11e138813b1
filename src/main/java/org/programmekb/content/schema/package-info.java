/** The fields of each type, the forms of their values, and their conversion to records. */
@NullMarked
package org.programmekb.content.schema;

import org.jspecify.annotations.NullMarked;
