/** The resident program: commands handed over by launchers, run one at a time in a virtual machine that stays warm. */
@NullMarked
package org.programmekb.daemon;

import org.jspecify.annotations.NullMarked;
