/**
 * How the program starts: {@code java -jar kb.jar} needs no shell. The launcher {@code kb} does the same faster, without
 * a second process, and can use the daemon.
 */
@NullMarked
package org.programmekb.launch;

import org.jspecify.annotations.NullMarked;
