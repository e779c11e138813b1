/** What surrounds the content of a page: head, header, navigation, footer, notices. */
@NullMarked
package org.programmekb.render.layout;

import org.jspecify.annotations.NullMarked;
