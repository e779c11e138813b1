/** The converted body of a document: HTML template, headings, links, images, passages and facts to compare. */
@NullMarked
package org.programmekb.markup.body;

import org.jspecify.annotations.NullMarked;
