/** Which cities cooperate, found from plans, projects and partners. */
@NullMarked
package org.programmekb.content.cooperation;

import org.jspecify.annotations.NullMarked;
