package org.chancery.meetings;

import java.time.Instant;
import org.chancery.documents.DocumentId;
import org.chancery.segments.Bilingual;
import org.chancery.texts.Fingerprint;

/**
 * An approved provisional agenda as everyone sees it: frozen, with symbol, fingerprint and paper.
 *
 * @param id which
 * @param meeting of which meeting
 * @param symbol its symbol
 * @param number 0 for the first, n for {@code Rev.n}
 * @param body its content
 * @param fingerprint SHA-256 of the content
 * @param paper its PDF
 * @param by who approved it, by office
 * @param at when
 * @param latest whether no later state was circulated
 */
public record CirculatedAgenda(
    CirculatedId id,
    MeetingId meeting,
    String symbol,
    int number,
    AgendaBody body,
    Fingerprint fingerprint,
    DocumentId paper,
    Bilingual by,
    Instant at,
    boolean latest) {}
