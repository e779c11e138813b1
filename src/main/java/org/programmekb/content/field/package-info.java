/** Fields that authors can write: the forms of their values, and how a value is read. */
@NullMarked
package org.programmekb.content.field;

import org.jspecify.annotations.NullMarked;
