/** The types of documents: what each is called, where its documents are, and what a project says about it. */
@NullMarked
package org.programmekb.type;

import org.jspecify.annotations.NullMarked;
