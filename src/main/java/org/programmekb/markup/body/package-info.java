/** The converted body of a document: template with placeholders, headings, links, images, passages, statements. */
@NullMarked
package org.programmekb.markup.body;

import org.jspecify.annotations.NullMarked;
