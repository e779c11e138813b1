/** SHA-256 of the files of a site, and how a folder or a server on this machine differs from them. */
@NullMarked
package org.programmekb.publish.checksum;

import org.jspecify.annotations.NullMarked;
