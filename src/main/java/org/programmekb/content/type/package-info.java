/** Types of documents that a project describes in {@code content/types/}: their files and what follows from them. */
@NullMarked
package org.programmekb.content.type;

import org.jspecify.annotations.NullMarked;
