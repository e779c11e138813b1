/** JSON Schemas of the files that authors write, with which text editors complete and check while they type. */
@NullMarked
package org.programmekb.jsonschema;

import org.jspecify.annotations.NullMarked;
