/**
 * Connections between published documents beyond those in headers: links, names, tags, similarity, and what follows from several of
 * them: agreements, what is recorded with a date, how far a cooperation has come.
 */
@NullMarked
package org.programmekb.connection;

import org.jspecify.annotations.NullMarked;
