/** Extensions as somebody who knows JBake would write them; they take part only where {@code extensions/} is on the class path. */
package org.example.extension;
