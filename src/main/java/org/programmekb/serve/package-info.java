/** Web server for editors: it serves the site on their own machine and builds it again after every change. */
@NullMarked
package org.programmekb.serve;

import org.jspecify.annotations.NullMarked;
