/** The site for reading without a browser: PDF files of single pages, made by Chromium, and a book in each language. */
@NullMarked
package org.programmekb.paper;

import org.jspecify.annotations.NullMarked;
