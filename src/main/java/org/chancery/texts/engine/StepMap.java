package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a step deleted and inserted where, by which positions before it find their place after. */
public final class StepMap implements Mappable {

  /** Of a step that changes no position. */
  public static final StepMap EMPTY = new StepMap(new int[0], false);

  /** A number for the range, a number for the place in it: as many bits as there are ranges. */
  private static final int RANGE_BITS = 16;

  private static final int RANGE = 3;

  private final int[] ranges;
  private final boolean inverted;

  private StepMap(int[] ranges, boolean inverted) {
    this.ranges = ranges;
    this.inverted = inverted;
  }

  /** A map of triples: where a range begins, its size before and its size after. */
  static StepMap of(int... ranges) {
    return new StepMap(ranges, false);
  }

  /** A changed range, before and after. */
  public record Range(int oldStart, int oldEnd, int newStart, int newEnd) {}

  /** All changed ranges, in order. */
  public List<Range> ranges() {
    List<Range> result = new ArrayList<>();
    int shift = 0;
    for (int i = 0; i < ranges.length; i += RANGE) {
      int oldStart = ranges[i] - (inverted ? shift : 0);
      int newStart = ranges[i] + (inverted ? 0 : shift);
      result.add(new Range(oldStart, oldStart + oldSize(i), newStart, newStart + newSize(i)));
      shift += newSize(i) - oldSize(i);
    }
    return result;
  }

  /** The map back. */
  public StepMap invert() {
    return ranges.length == 0 ? this : new StepMap(ranges, !inverted);
  }

  @Override
  public int map(int position, int side) {
    return mapResult(position, side).position();
  }

  @Override
  public MapResult mapResult(int position, int side) {
    int shift = 0;
    for (int i = 0; i < ranges.length; i += RANGE) {
      int start = ranges[i] - (inverted ? shift : 0);
      if (start > position) {
        break;
      }
      int end = start + oldSize(i);
      if (position <= end) {
        return within(i, start, end, shift, position, side);
      }
      shift += newSize(i) - oldSize(i);
    }
    return new MapResult(position + shift, 0, MapResult.NOT_RECOVERABLE);
  }

  private MapResult within(int i, int start, int end, int shift, int position, int side) {
    boolean deletes = end > start;
    int towards = side;
    if (deletes && position == start) {
      towards = BEFORE;
    } else if (deletes && position == end) {
      towards = AFTER;
    }
    int mapped = start + shift + (towards < 0 ? 0 : newSize(i));
    boolean edge = position == (side < 0 ? start : end);
    long recover =
        edge ? MapResult.NOT_RECOVERABLE : i / RANGE + ((long) (position - start) << RANGE_BITS);
    return new MapResult(mapped, deletes ? deletions(start, end, position, edge) : 0, recover);
  }

  private static int deletions(int start, int end, int position, boolean edge) {
    int around = MapResult.ACROSS;
    if (position == start) {
      around = MapResult.AFTER;
    } else if (position == end) {
      around = MapResult.BEFORE;
    }
    return edge ? around : around | MapResult.SIDE;
  }

  /** Where a position is that the mirror of this map deleted. */
  int recover(long value) {
    int range = (int) (value & (1 << RANGE_BITS) - 1);
    int shift = 0;
    if (!inverted) {
      for (int i = 0; i < range * RANGE; i += RANGE) {
        shift += ranges[i + 2] - ranges[i + 1];
      }
    }
    return ranges[range * RANGE] + shift + (int) (value >> RANGE_BITS);
  }

  private int oldSize(int i) {
    return ranges[inverted ? i + 2 : i + 1];
  }

  private int newSize(int i) {
    return ranges[inverted ? i + 1 : i + 2];
  }

  @Override
  public String toString() {
    return (inverted ? "-" : "") + Arrays.toString(ranges);
  }
}
