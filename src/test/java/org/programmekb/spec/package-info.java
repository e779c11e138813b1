/** What the program promises, stated by examples: small sites, baked by the real command, looked at like a reader would. */
@NullMarked
package org.programmekb.spec;

import org.jspecify.annotations.NullMarked;
