/** The fields of each type, the forms in which authors write them, and the binding of what they wrote to records. */
@NullMarked
package org.programmekb.content.schema;

import org.jspecify.annotations.NullMarked;
