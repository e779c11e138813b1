/** Configuration of a project, loaded through JBake's configuration. */
@NullMarked
package org.programmekb.config;

import org.jspecify.annotations.NullMarked;
