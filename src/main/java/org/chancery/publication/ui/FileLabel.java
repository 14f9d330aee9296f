package org.chancery.publication.ui;

/**
 * What is said of a file that is not kept.
 *
 * @param name as the visitor's computer calls it
 * @param size in bytes
 */
record FileLabel(String name, long size) {}
