/** Tests of findings and their formats. */
@NullMarked
package org.programmekb.imports.wordpress;

import org.jspecify.annotations.NullMarked;
