/** Imports the export of a WordPress site into a project: documents, pictures, a ledger and a report. */
@NullMarked
package org.programmekb.imports.wordpress;

import org.jspecify.annotations.NullMarked;
