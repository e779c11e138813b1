/**
 * What templates receive: values ready to print in one language. A {@link org.programmekb.render.view.View} holds what
 * only templates read; a record holds what the program reads as well.
 *
 * <p>URLs of the site begin with the mark of its root ({@link org.programmekb.index.SiteRoot}), others are absolute.
 * Numbers in a {@code String} are formatted for the reader. A {@code lang} is null when the text is in the page's own language. Lists are never null.
 */
@NullMarked
package org.programmekb.render.view;

import org.jspecify.annotations.NullMarked;
