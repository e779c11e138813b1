/**
 * What the templates see: immutable records of strings, numbers, lists and other view records, ready to be
 * printed in one language.
 *
 * <p>Rules for all of them: URLs are ready to print (root-relative, with the base path, or absolute to the
 * outside); numbers in a
 * {@code String} are already formatted for the reader; lists are never null; whatever the sources do not say
 * is null or empty; a
 * {@code lang} is null when the text is in the page's own language.
 */
@NullMarked
package org.programmekb.render.view;

import org.jspecify.annotations.NullMarked;
