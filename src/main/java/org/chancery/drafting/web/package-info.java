/**
 * The editing socket: carries what an open text says to browsers, and commits and carets back. It
 * decides nothing and knows no rule of drafting.
 */
@NullMarked
package org.chancery.drafting.web;

import org.jspecify.annotations.NullMarked;
