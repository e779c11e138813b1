package org.programmekb.trace;

/**
 * Something asked while a page was made. It is text, so that a later build, in another process, can ask it again.
 *
 * @param kind what is asked; decides who answers
 * @param subject what it is asked about
 * @param detail empty where the subject says all
 */
public record Question(String kind, String subject, String detail) {}
