/** Conversion of AsciiDoc by AsciidoctorJ. */
@NullMarked
package org.programmekb.markup.asciidoc;

import org.jspecify.annotations.NullMarked;
