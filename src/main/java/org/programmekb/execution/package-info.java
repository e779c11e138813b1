/** Execution of work: several threads, progress, cancellation, and timings of the stages. */
@NullMarked
package org.programmekb.execution;

import org.jspecify.annotations.NullMarked;
