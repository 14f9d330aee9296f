package org.chancery.identity;

import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;

/**
 * A mandate as others in the commission see it: an office, never a person.
 *
 * @param mandate whose
 * @param holder for whom it acts
 * @param holderCode the code on the plate: {@code TJ}
 * @param capacity in what capacity
 * @param name the office in both languages
 */
public record Office(
    MandateId mandate, HolderId holder, String holderCode, Capacity capacity, Bilingual name) {}
