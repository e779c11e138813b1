/** Benchmarks of the parts of a build that run once for each document or page. */
@NullMarked
package org.programmekb.bench;

import org.jspecify.annotations.NullMarked;
