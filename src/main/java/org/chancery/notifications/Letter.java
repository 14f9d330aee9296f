package org.chancery.notifications;

/**
 * A letter, as plain text.
 *
 * @param to one address (RFC 5322, 3.4.1)
 * @param subject one line
 * @param words the whole text, lines separated by line feeds
 */
public record Letter(String to, String subject, String words) {}
