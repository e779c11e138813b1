package org.programmekb.markup;

/**
 * The header of a file.
 *
 * @param fields what it says
 * @param bodyStart offset of the first character of the body
 */
record Header(HeaderNode.Mapping fields, int bodyStart) {}
