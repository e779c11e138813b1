/** The cache of earlier builds: its folders, files with a checksum, and segments of many entries found by a hash of their inputs. */
@NullMarked
package org.programmekb.cache;

import org.jspecify.annotations.NullMarked;
