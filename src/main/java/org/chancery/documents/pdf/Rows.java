package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.documents.pdf.Body.Unit;

/**
 * Brings the units of several columns to one height: those with the same key share a row, in the
 * order of the first column; what only a later column has stands after the unit that comes before
 * it there.
 */
final class Rows {

  private Rows() {}

  /** What stands in one row, by the number of its column; an absent one is an empty place. */
  record Row(Map<Integer, Unit> units) {

    String key() {
      return units.values().iterator().next().key();
    }
  }

  static List<Row> of(List<List<Unit>> columns) {
    List<Row> rows = List.of();
    for (int column = 0; column < columns.size(); column++) {
      rows = with(rows, columns.get(column), column);
    }
    return rows;
  }

  private static List<Row> with(List<Row> rows, List<Unit> units, int column) {
    var known = new HashMap<String, Row>();
    rows.forEach(row -> known.put(row.key(), row));
    var first = new ArrayList<Row>();
    var after = new HashMap<String, List<Row>>();
    var place = first;
    for (var unit : units) {
      var row = known.get(unit.key());
      if (row != null && row.units().putIfAbsent(column, unit) == null) {
        place = new ArrayList<>();
        after.put(unit.key(), place);
      } else {
        place.add(new Row(new TreeMap<>(Map.of(column, unit))));
      }
    }
    var merged = new ArrayList<>(first);
    for (var row : rows) {
      merged.add(row);
      merged.addAll(after.getOrDefault(row.key(), List.of()));
    }
    return merged;
  }
}
