package org.programmekb.markup.header;

/**
 * The header of a file.
 *
 * @param fields the fields
 * @param bodyStart the offset of the first character of the body
 */
public record Header(HeaderNode.Mapping fields, int bodyStart) {}
