/** A real browser for tests: opened once, dressed for a reader, and looked at with axe. */
@org.jspecify.annotations.NullMarked
package org.chancery.browser;
