package org.chancery.shell;

/**
 * Marks a page that needs the width: the navigation shrinks to a rail, and the page has no margin.
 */
public interface Railed {}
