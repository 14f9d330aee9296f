/** The pages of meetings and agendas. */
@NullMarked
package org.chancery.meetings.ui;

import org.jspecify.annotations.NullMarked;
