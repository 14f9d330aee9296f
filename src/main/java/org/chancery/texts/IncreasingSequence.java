package org.chancery.texts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The longest increasing subsequence of distinct numbers: what kept its order. */
final class IncreasingSequence {

  private static final int NONE = -1;

  private IncreasingSequence() {}

  /** Its members. Of several longest ones the one with the smallest numbers at the end. */
  static Set<Integer> longest(List<Integer> numbers) {
    int[] previous = new int[numbers.size()];
    int[] smallestEnd = new int[numbers.size()]; // index of the smallest end for each length
    int[] ends = new int[numbers.size()]; // the same ends as numbers, to search in
    int length = 0;
    for (int i = 0; i < numbers.size(); i++) {
      int at = -Arrays.binarySearch(ends, 0, length, numbers.get(i)) - 1;
      previous[i] = at == 0 ? NONE : smallestEnd[at - 1];
      smallestEnd[at] = i;
      ends[at] = numbers.get(i);
      length = Math.max(length, at + 1);
    }
    Set<Integer> members = new HashSet<>();
    for (int i = length == 0 ? NONE : smallestEnd[length - 1]; i != NONE; i = previous[i]) {
      members.add(numbers.get(i));
    }
    return members;
  }
}
