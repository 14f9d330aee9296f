/** temporary */
@org.jspecify.annotations.NullMarked
package org.chancery.documents;
