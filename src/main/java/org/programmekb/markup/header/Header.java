package org.programmekb.markup.header;

/**
 * The header of a file.
 *
 * @param fields what it says
 * @param bodyStart offset of the first character of the body
 */
public record Header(HeaderNode.Mapping fields, int bodyStart) {}
