/**
 * Meetings and their agendas: the series with its preparatory days, the agenda that the secretariat
 * prepares and the chair of that body approves, and what stands beside the agenda for its parties
 * alone. It adopts nothing: the meeting does that. Style: model (agenda) beside a register
 * (meetings, side events).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "drafting",
      "drafting :: navigation",
      "documents",
      "shell",
      "identity",
      "segments",
      "texts"
    })
package org.chancery.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
