/** Integration of JBake: its oven, store, engines and templates, and the extensions that it loads. */
@NullMarked
package org.programmekb.jbake;

import org.jspecify.annotations.NullMarked;
