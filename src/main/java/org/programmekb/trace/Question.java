package org.programmekb.trace;

/**
 * A dependency of a page: a question that was asked while the page was made. It is text, so that a later build in
 * another process can ask it again.
 *
 * @param kind what is asked; selects the function that answers
 * @param subject what it is asked about
 * @param detail empty if the subject is enough
 */
public record Question(String kind, String subject, String detail) {}
