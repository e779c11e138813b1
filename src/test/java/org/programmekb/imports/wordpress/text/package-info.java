/** Tests of findings and their formats. */
@NullMarked
package org.programmekb.imports.wordpress.text;

import org.jspecify.annotations.NullMarked;
