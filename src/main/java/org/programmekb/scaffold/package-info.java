/** A new project (example content, settings, workflows and a guide for its editors) and new documents, from templates and words. */
@NullMarked
package org.programmekb.scaffold;

import org.jspecify.annotations.NullMarked;
