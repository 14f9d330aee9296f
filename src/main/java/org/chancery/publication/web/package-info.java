/** What machines fetch without signing in: revocation lists, and nothing else. */
@NullMarked
package org.chancery.publication.web;

import org.jspecify.annotations.NullMarked;
