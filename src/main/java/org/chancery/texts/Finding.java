package org.chancery.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.texts.Unsettled.Kind;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Node;

/**
 * Looks for what is not settled yet; a suggestion is told once for each block it stands in, and
 * alternatives in brackets with a stroke between them.
 */
final class Finding {

  /** Enough to recognise a passage by. */
  private static final int LONGEST_QUOTE = 80;

  private static final Set<String> OPEN = Set.of("insertion", "deletion", "bracket");

  private record Key(Kind kind, String id, String block) {}

  private final Map<Key, StringBuilder> quotes = new LinkedHashMap<>();
  private final Map<Key, Object> options = new HashMap<>();
  private final List<Unsettled> placeholders = new ArrayList<>();

  private Finding() {}

  static List<Unsettled> of(Node document) {
    Finding settling = new Finding();
    document.children().forEach(child -> settling.look(child, ""));
    List<Unsettled> found = new ArrayList<>();
    settling.quotes.forEach(
        (key, quote) -> found.add(new Unsettled(key.kind, key.id, key.block, shortened(quote))));
    found.addAll(settling.placeholders);
    return List.copyOf(found);
  }

  private void look(Node node, String around) {
    boolean inline = node.isText() || !node.type().isBlock();
    String block = inline ? around : node.id().orElse(around);
    for (Mark mark : node.marks()) {
      if (OPEN.contains(mark.name())) {
        Kind kind = Kind.valueOf(mark.name().toUpperCase(Locale.ROOT));
        Key key = new Key(kind, String.valueOf(mark.attr("id")), block);
        StringBuilder quote = quotes.computeIfAbsent(key, k -> new StringBuilder());
        Object option = mark.attr("option");
        boolean other = option != null && !option.equals(options.put(key, option));
        quote.append(other && !quote.isEmpty() ? " / " : "").append(node.textContent());
      }
    }
    if (node.name().equals("placeholder")) {
      String label = node.attr("label") instanceof String words ? words : "";
      placeholders.add(new Unsettled(Kind.PLACEHOLDER, "", block, label));
    }
    node.children().forEach(child -> look(child, block));
  }

  private static String shortened(StringBuilder quote) {
    if (quote.length() <= LONGEST_QUOTE) {
      return quote.toString();
    }
    int end = quote.lastIndexOf(" ", LONGEST_QUOTE);
    return quote.substring(0, end > 0 ? end : LONGEST_QUOTE) + " …";
  }
}
