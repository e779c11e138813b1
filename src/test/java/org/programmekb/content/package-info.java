/** Examples of what authors write and what they are told. */
@NullMarked
package org.programmekb.content;

import org.jspecify.annotations.NullMarked;
