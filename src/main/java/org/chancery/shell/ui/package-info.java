/** The house's own pages: layout, desk, and what is shown when something is not there. */
@NullMarked
package org.chancery.shell.ui;

import org.jspecify.annotations.NullMarked;
