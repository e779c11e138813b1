/** Tests of publication. */
@NullMarked
package org.programmekb.publish;

import org.jspecify.annotations.NullMarked;
