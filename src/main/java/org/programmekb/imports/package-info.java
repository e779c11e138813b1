/** What imports of other sites have in common: files that arrive all together, a ledger, a mapping, a report. */
@NullMarked
package org.programmekb.imports;

import org.jspecify.annotations.NullMarked;
