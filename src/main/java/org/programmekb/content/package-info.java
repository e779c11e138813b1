/** The typed content of the programme: cities, clusters, plans, projects, news, organisations, people and terms. */
@NullMarked
package org.programmekb.content;

import org.jspecify.annotations.NullMarked;
