package org.chancery.segments;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Whoever can hold a mandate or a seat. One state in two commissions is two holders.
 *
 * @param id its identity
 * @param commission where it belongs
 * @param kind segment, body or agency
 * @param code short and stable, as on the plate of a conference table: {@code TJ}, {@code CCS}
 * @param bodyKind of a body: {@code commission}, {@code secretariat}, {@code coordinating-council},
 *     {@code working-group}
 * @param names in both languages
 * @param segment of an agency: the segment it belongs to
 * @param zone the time zone by which it works: of a segment that of its capital, of an agency its
 *     segment's, of a body the one its charter names, and in a mandate that of the segment that
 *     sent its bearer; none if nobody said
 * @param namesShown of a segment: whether the other parties see the offices of its people, and not
 *     only segment and capacity
 */
public record Holder(
    HolderId id,
    CommissionId commission,
    HolderKind kind,
    String code,
    @Nullable String bodyKind,
    Bilingual names,
    @Nullable HolderId segment,
    @Nullable ZoneId zone,
    boolean namesShown) {

  /**
   * The clock by which moments are told to those who act for it.
   *
   * @return its zone; universal time if none is known
   */
  public ZoneId clock() {
    return zone == null ? ZoneOffset.UTC : zone;
  }
}
