/** Tests of findings and their formats. */
@NullMarked
package org.programmekb.imports.wordpress.export;

import org.jspecify.annotations.NullMarked;
