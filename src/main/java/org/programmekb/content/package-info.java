/** The programme's typed content: schemas, records, binding and validation. */
@NullMarked
package org.programmekb.content;

import org.jspecify.annotations.NullMarked;
