/** What readers get: every page of both sites checked as a browser, a validator and a screen reader meet it. */
@NullMarked
package org.programmekb.browser;

import org.jspecify.annotations.NullMarked;
