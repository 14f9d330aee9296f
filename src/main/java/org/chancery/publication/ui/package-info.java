/** The pages that anybody may open. They show what the module found and remember nothing. */
@NullMarked
package org.chancery.publication.ui;

import org.jspecify.annotations.NullMarked;
