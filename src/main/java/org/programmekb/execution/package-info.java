/** How work runs: several threads at once, progress, cancellation, and the time that each stage takes. */
@NullMarked
package org.programmekb.execution;

import org.jspecify.annotations.NullMarked;
