package org.chancery.drafting;

import java.util.ArrayList;
import java.util.List;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;

/** The words of passages, and where words stand in a block. */
final class Passages {

  /** The most characters of a quote; what is longer is cut and says so. */
  static final int LONGEST = 400;

  private static final String CUT = "…";

  private Passages() {}

  /** Whether both ends are within the text and something is between them. */
  static boolean isWithin(Node document, int from, int to) {
    return from >= 0 && from < to && to <= document.size() - 2;
  }

  /** The words between two positions; blocks are separated by a space. */
  static String quote(Node document, int from, int to) {
    var words = new StringBuilder();
    gather(document, -1, from, to, words);
    var quote = words.toString().strip();
    return quote.length() <= LONGEST ? quote : cut(quote, LONGEST);
  }

  /** So many characters at most, the last of which says that something is missing. */
  static String cut(String quote, int longest) {
    var end = longest - CUT.length();
    return quote.substring(0, Character.isHighSurrogate(quote.charAt(end - 1)) ? end - 1 : end)
        + CUT;
  }

  private static void gather(Node node, int position, int from, int to, StringBuilder words) {
    if (node.isText()) {
      var begin = Math.max(from, position);
      var end = Math.min(to, position + node.size());
      words.append(node.text(), begin - position, end - position);
      return;
    }
    if (node.type().isTextblock() && !words.isEmpty()) {
      words.append(' ');
    }
    if (node.attr("label") instanceof String label) {
      words.append('[').append(label).append(']');
    }
    var at = position + 1;
    for (var child : node.children()) {
      if (at < to && at + child.size() > from) {
        gather(child, at, from, to, words);
      }
      at += child.size();
    }
  }

  /** The innermost block with an id around a position, or after it. */
  static @Nullable String block(Node document, int position) {
    var place = document.resolve(position);
    for (int depth = place.depth(); depth > 0; depth--) {
      if (place.node(depth).type().isBlock() && place.node(depth).id().isPresent()) {
        return place.node(depth).id().get();
      }
    }
    var after = document.nodeAt(position);
    return after == null ? null : after.id().orElse(null);
  }

  /** Where a block begins and ends; none if it is not there. */
  static int @Nullable [] range(Node document, String block) {
    return range(document, -1, block);
  }

  private static int @Nullable [] range(Node node, int position, String block) {
    if (block.equals(node.attr("id"))) {
      return new int[] {position, position + node.size()};
    }
    var at = position + 1;
    for (var child : node.children()) {
      if (!child.isText()) {
        var found = range(child, at, block);
        if (found != null) {
          return found;
        }
      }
      at += child.size();
    }
    return null;
  }

  /** Where the words of a quote stand in its block; none unless they stand there exactly once. */
  static int @Nullable [] find(Node document, String block, String quote) {
    var range = range(document, block);
    if (range == null) {
      return null;
    }
    var words = new StringBuilder();
    List<Integer> positions = new ArrayList<>();
    spell(document.nodeAt(range[0]), range[0], words, positions);
    var whole = quote.length() < LONGEST || !quote.endsWith(CUT);
    var sought = whole ? quote : quote.substring(0, quote.length() - CUT.length());
    var first = words.indexOf(sought);
    if (sought.isEmpty() || first < 0 || words.indexOf(sought, first + 1) >= 0) {
      return null;
    }
    var last = whole ? first + sought.length() - 1 : positions.size() - 1;
    return new int[] {positions.get(first), positions.get(last) + 1};
  }

  /** As {@link #gather} does, each letter with where it stands. */
  private static void spell(
      @Nullable Node node, int position, StringBuilder words, List<Integer> positions) {
    if (node == null) {
      return;
    }
    if (node.type().isTextblock() && !words.isEmpty()) {
      spell(" ", position, words, positions);
    }
    if (node.attr("label") instanceof String label) {
      spell("[" + label + "]", position, words, positions);
    }
    for (int i = 0; i < node.text().length(); i++) {
      words.append(node.text().charAt(i));
      positions.add(position + i);
    }
    var at = position + 1;
    for (var child : node.children()) {
      spell(child, at, words, positions);
      at += child.size();
    }
  }

  private static void spell(
      String sign, int position, StringBuilder words, List<Integer> positions) {
    words.append(sign);
    for (int i = 0; i < sign.length(); i++) {
      positions.add(position);
    }
  }
}
