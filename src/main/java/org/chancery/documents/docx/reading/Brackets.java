package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.documents.docx.reading.Marks.Bracket;

/**
 * The hidden bookmarks of a file of ours: square brackets, and the ends of articles. Brackets that
 * somebody typed stay letters: whose they are, and whether they are in dispute, is not in a file.
 */
final class Brackets {

  private static final Pattern NAME =
      Pattern.compile(HouseStyle.BRACKET_MARK + "(\\d{1,9})_(\\d{1,8})_\\d{1,9}");

  private final Map<String, Bracket> open = new LinkedHashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> articleEnds = new HashSet<>();
  private final Tracks tracks;

  Brackets(Tracks tracks) {
    this.tracks = tracks;
  }

  void begin(Element bookmark) {
    String said = bookmark.value("w:name", "");
    if (said.startsWith(HouseStyle.ARTICLE_END)) {
      articleEnds.add(bookmark.value("w:id", ""));
    }
    Matcher name = NAME.matcher(said);
    if (name.matches()) {
      String id = ids.computeIfAbsent(name.group(1), number -> tracks.id());
      open.put(bookmark.value("w:id", ""), new Bracket(id, Integer.parseInt(name.group(2))));
    }
  }

  /** Closes a bookmark, and says whether it is the mark of the end of an article. */
  boolean end(Element bookmark) {
    String id = bookmark.value("w:id", "");
    open.remove(id);
    return articleEnds.remove(id);
  }

  /** Those around a place, the outer ones first. */
  List<Bracket> around() {
    return open.isEmpty() ? List.of() : new ArrayList<>(open.values());
  }
}
