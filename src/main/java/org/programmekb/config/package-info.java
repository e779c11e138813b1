/** The settings of one project, read once through JBake's configuration. */
@NullMarked
package org.programmekb.config;

import org.jspecify.annotations.NullMarked;
