/** Tests of the server for editors. */
@NullMarked
package org.programmekb.serve;

import org.jspecify.annotations.NullMarked;
