@NullMarked
package org.programmekb.editor;

import org.jspecify.annotations.NullMarked;
