package org.chancery.documents;

import java.time.Instant;

/**
 * What is printed and recorded around a text, without being part of it.
 *
 * @param sample whether the paper is a sample and must say so on each page
 * @param checkAddress where anybody can check the paper
 * @param issued the instant recorded as the file's date, to the second; the same instant gives the
 *     same bytes
 */
public record Imprint(boolean sample, String checkAddress, Instant issued) {}
