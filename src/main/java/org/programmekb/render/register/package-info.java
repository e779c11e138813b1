/** Pages of registers and of what the site is made from: glossary, people, sources, tags, open data, search, translations. */
@NullMarked
package org.programmekb.render.register;

import org.jspecify.annotations.NullMarked;
