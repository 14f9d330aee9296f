package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Maps in a row. A map may be the mirror of an earlier one: it brings back what the earlier one
 * deleted, so that a position in between survives both.
 */
public final class Mapping implements Mappable {

  private static final int NONE = -1;

  private final List<StepMap> maps;
  private final Mirrors mirrors;
  private final int from;

  /** Which map is the mirror of which. */
  private static final class Mirrors {
    private int[] of = new int[0];

    int get(int map) {
      return map < of.length ? of[map] : NONE;
    }

    void set(int map, int mirror) {
      int length = of.length;
      if (Math.max(map, mirror) >= length) {
        of = Arrays.copyOf(of, Math.max(2 * length, Math.max(map, mirror) + 1));
        Arrays.fill(of, length, of.length, NONE);
      }
      of[map] = mirror;
      of[mirror] = map;
    }
  }

  /** No map yet. */
  public Mapping() {
    this(new ArrayList<>(), new Mirrors(), 0);
  }

  private Mapping(List<StepMap> maps, Mirrors mirrors, int from) {
    this.maps = maps;
    this.mirrors = mirrors;
    this.from = from;
  }

  /** Through these maps, one after the other. */
  public static Mapping of(List<StepMap> maps) {
    return new Mapping(List.copyOf(maps), new Mirrors(), 0);
  }

  /** How many maps there are, those before the first one used included. */
  public int size() {
    return maps.size();
  }

  /** One more map. */
  public void append(StepMap map) {
    maps.add(map);
  }

  /** Says of two maps that each brings back what the other deletes. */
  public void mirror(int map, int other) {
    mirrors.set(map, other);
  }

  /** The same maps, which stay shared, beginning with another one. */
  public Mapping from(int first) {
    return new Mapping(maps, mirrors, first);
  }

  @Override
  public int map(int position, int side) {
    return mapResult(position, side).position();
  }

  @Override
  public MapResult mapResult(int position, int side) {
    int deletions = 0;
    int mapped = position;
    for (int i = from; i < maps.size(); i++) {
      MapResult result = maps.get(i).mapResult(mapped, side);
      if (result.recover() != MapResult.NOT_RECOVERABLE) {
        int mirror = mirrors.get(i);
        if (mirror > i) {
          i = mirror;
          mapped = maps.get(mirror).recover(result.recover());
          continue;
        }
      }
      deletions |= result.deletions();
      mapped = result.position();
    }
    return new MapResult(mapped, deletions, MapResult.NOT_RECOVERABLE);
  }
}
