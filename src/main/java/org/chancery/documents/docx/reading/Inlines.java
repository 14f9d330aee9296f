package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.documents.docx.reading.Change.Kind;
import org.chancery.documents.docx.reading.Inline.Gap;
import org.chancery.documents.docx.reading.Inline.Words;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a paragraph: runs, and all that Word puts around them. */
final class Inlines {

  private static final int LONGEST_LABEL = 120;
  private static final Set<String> WRAPPERS =
      Set.of("w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdtContent", "w:ruby", "w:rubyBase");

  private final WordFile file;
  private final Runs runs;
  private final List<Inline> content = new ArrayList<>();

  Inlines(WordFile file) {
    this.file = file;
    this.runs = new Runs(file, this);
  }

  List<Inline> content() {
    return content;
  }

  void add(Inline inline) {
    content.add(inline);
  }

  void read(List<Element> children, Place place) {
    children.forEach(child -> read(child, place));
  }

  private void read(Element element, Place place) {
    switch (element.name()) {
      case "w:r" -> runs.read(element, place);
      case "w:hyperlink" -> read(element.children(), place.linked(address(element, place)));
      case "w:ins", "w:moveTo" -> changed(element, Kind.INSERTION, place);
      case "w:del", "w:moveFrom" -> changed(element, Kind.DELETION, place);
      case "w:fldSimple" ->
          read(
              element.children(),
              place.linked(file.admitted(file.fields.simple(element.value("w:instr", "")))));
      case "w:sdt" -> control(element, place);
      case "w:bookmarkStart" -> file.brackets.begin(element);
      case "w:bookmarkEnd" -> endOfBookmark(element, place);
      case "w:commentRangeStart" -> file.comments.begin(element.value("w:id", ""));
      case "w:commentRangeEnd" -> file.comments.end(element.value("w:id", ""));
      case "m:oMath", "m:oMathPara" -> formula(element, place);
      case "mc:AlternateContent" -> read(alternative(element), place);
      default -> {
        if (WRAPPERS.contains(element.name())) {
          read(element.children(), place);
        }
      }
    }
  }

  /** Other programs move a mark that stood between paragraphs to the beginning of the next. */
  private void endOfBookmark(Element bookmark, Place place) {
    if (file.brackets.end(bookmark)) {
      if (content.isEmpty()) {
        place.paragraph().afterArticle = true;
      } else {
        place.paragraph().endsArticle = true;
      }
    }
  }

  /** The first of the alternatives, which newer Words read. */
  static List<Element> alternative(Element element) {
    Element choice = element.child("mc:Choice");
    Element chosen = choice == null ? element.child("mc:Fallback") : choice;
    return chosen == null ? List.of() : chosen.children();
  }

  private void changed(Element element, Kind kind, Place place) {
    if (place.change() == null) {
      read(element.children(), place.changed(file.tracks.at(kind, element)));
      return;
    }
    // a suggestion on a suggestion: the first is kept, so that refusing it restores what was agreed
    file.leftOut.count(LeftOut.Kind.CHANGES_IN_CHANGES);
    read(element.children(), place);
  }

  private @Nullable String address(Element link, Place place) {
    String id = link.value("r:id");
    Parts.Target target = id == null ? null : file.links(place.part()).get(id);
    if (target == null) {
      return null; // leads to a place in the same text
    }
    String anchor = link.value("w:anchor");
    return file.admitted(anchor == null ? target.address() : target.address() + "#" + anchor);
  }

  /** A content control: its words, or a gap where it still asks for them. */
  private void control(Element control, Place place) {
    Element properties = control.child("w:sdtPr");
    Element inside = control.child("w:sdtContent");
    if (inside == null) {
      return;
    }
    if (properties == null || !properties.on("w:showingPlcHdr") || place.isInNote()) {
      read(inside.children(), place);
      return;
    }
    var words = new Inlines(file);
    words.read(inside.children(), place);
    var drawn = new StringBuilder();
    words.content().forEach(inline -> drawn.append(inline instanceof Words w ? w.text() : ""));
    String admitted = Letters.admitted(drawn.toString().strip(), file.leftOut);
    gap(admitted.substring(0, Math.min(admitted.length(), LONGEST_LABEL)), place);
  }

  void gap(String label, Place place) {
    add(
        new Gap(
            label, new Marks(false, false, false, null, file.brackets.around(), place.change())));
    seen(place);
  }

  private void formula(Element formula, Place place) {
    file.leftOut.count(LeftOut.Kind.FORMULAS);
    say(formula.words(), Marks.NONE, place);
  }

  /** Adds words as the file has them. */
  void say(String raw, Marks look, Place place) {
    if (file.fields.silent()) {
      return;
    }
    String words = Letters.admitted(raw, file.leftOut);
    if (words.isEmpty()) {
      return;
    }
    String href = place.href() == null ? file.admitted(file.fields.href()) : place.href();
    boolean underline = look.underline() && (href == null || place.paragraph().isOurs());
    var brackets = place.isInNote() ? List.<Marks.Bracket>of() : file.brackets.around();
    add(
        new Words(
            words, new Marks(look.strong(), look.em(), underline, href, brackets, place.change())));
    seen(place);
    file.comments.heard(words, place.paragraph());
  }

  private void seen(Place place) {
    if (place.change() == null) {
      file.tracks.gap();
    }
  }
}
