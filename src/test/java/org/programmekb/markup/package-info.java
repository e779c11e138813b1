@NullMarked
package org.programmekb.markup;

import org.jspecify.annotations.NullMarked;
