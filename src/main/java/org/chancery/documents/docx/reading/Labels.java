package org.chancery.documents.docx.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.documents.docx.reading.Item.Para;
import org.chancery.documents.docx.reading.Label.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells what paragraphs are. A style of ours decides; then a number that Word computes; then a
 * number that somebody typed, if it continues those before it; then the style.
 */
final class Labels {

  private static final String NUMBER = "(?:\\d{1,3}|[IVXLC]{1,7})";
  private static final String SPACE = "[\\s\\u00A0]";

  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?:Article|ARTICLE|Art\\.|Статья|СТАТЬЯ|Ст\\.)"
              + SPACE
              + "+"
              + NUMBER
              + "(?:"
              + SPACE
              + "*[.:–—-]+"
              + SPACE
              + "*|"
              + SPACE
              + "*$)");
  private static final Pattern ANNEX =
      Pattern.compile(
          "^(?:Annex|ANNEX|Appendix|APPENDIX|Приложение|ПРИЛОЖЕНИЕ)"
              + "(?:"
              + SPACE
              + "*(?:№|No\\.?|N)?"
              + SPACE
              + "*(?:"
              + NUMBER
              + "|[A-ZА-Я])(?![\\p{L}\\d]))?"
              + "(?:"
              + SPACE
              + "*[.:–—-]+"
              + SPACE
              + "*|"
              + SPACE
              + "*$|"
              + SPACE
              + "+(?=(?:к|to)"
              + SPACE
              + "))");
  private static final Pattern CHAPTER =
      Pattern.compile(
          "^(?:Chapter|CHAPTER|Part|PART|Title|TITLE|Глава|ГЛАВА|Раздел|РАЗДЕЛ|Часть|ЧАСТЬ)"
              + SPACE
              + "+"
              + NUMBER
              + "(?:[.:]|"
              + SPACE
              + "|$).*");
  private static final Pattern DOTTED =
      Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3}){0,3})(\\.?)" + SPACE + "+(?=\\S)");
  private static final Pattern ITEM =
      Pattern.compile("^\\(?(\\d{1,3}|[a-z]|[а-я]|[ivx]{1,5})\\)" + SPACE + "+(?=\\S)");
  private static final Pattern DASH = Pattern.compile("^[–—•·▪●◦‣-]" + SPACE + "+(?=\\S)");

  private final int[] last = new int[Numbering.LEVELS];
  private final Signs signs = new Signs();

  Label label(Para paragraph) {
    HouseStyle house = paragraph.look.house();
    if (house != null) {
      return ours(house, paragraph.numbered);
    }
    Label numbered = paragraph.numbered == null ? null : computed(paragraph, paragraph.numbered);
    Label typed = numbered == null ? typed(paragraph) : null;
    if (numbered != null) {
      return numbered;
    }
    return typed == null ? styled(paragraph) : typed;
  }

  private static Label ours(HouseStyle house, Para.@Nullable Numbered numbered) {
    int level = numbered == null ? 0 : numbered.level();
    int sequence = numbered == null ? 0 : numbered.sequence();
    boolean bullets = numbered != null && numbered.shown().isBullet();
    return switch (house) {
      case ARTICLE, ARTICLE_BARE -> Label.of(Kind.ARTICLE);
      case ANNEX, ANNEX_BARE -> Label.of(Kind.ANNEX);
      case SUBHEADING -> Label.of(Kind.HEADING);
      case CLAUSE -> Label.of(Kind.CLAUSE);
      case SUBCLAUSE -> new Label(Kind.CLAUSE, 1, 0, 0);
      case QUOTATION, QUOTATION_MORE -> Label.of(Kind.QUOTE);
      case ITEM ->
          new Label(bullets ? Kind.BULLET : Kind.NUMBER, level, 0, sequence, begins(numbered));
      case ITEM_MORE -> new Label(Kind.CONTINUED, level, 0, sequence);
      case TITLE, PREAMBLE, PLAIN, CELL, HEADER_CELL, TESTIMONIUM, SIGNATURE -> Label.NONE;
    };
  }

  private static boolean begins(Para.@Nullable Numbered numbered) {
    return numbered != null && numbered.begins();
  }

  private static @Nullable Label computed(Para paragraph, Para.Numbered number) {
    String shown = number.shown().text().toLowerCase(Locale.ROOT);
    if (shown.contains("article") || shown.contains("статья")) {
      return Label.of(Kind.ARTICLE);
    }
    if (shown.contains("annex") || shown.contains("appendix") || shown.contains("приложение")) {
      return Label.of(Kind.ANNEX);
    }
    if (shown.matches("(?s).*(chapter|part|section|глава|раздел|часть).*")) {
      return Label.of(Kind.CHAPTER);
    }
    if (number.shown().isBullet()) {
      return new Label(Kind.BULLET, number.level(), 0, number.sequence(), number.begins());
    }
    if (number.shown().isSilent()) {
      return paragraph.look.outline() != null
          ? null
          : new Label(Kind.CONTINUED, number.level(), 0, number.sequence());
    }
    int places = number.shown().places();
    boolean bracketed = shown.contains(")");
    boolean decimal = number.shown().format().startsWith("decimal");
    if (number.shown().format().equals("upperRoman") && !bracketed) {
      return Label.of(Kind.CHAPTER);
    }
    if (decimal && !bracketed && (places > 1 || number.level() == 0)) {
      return new Label(Kind.CLAUSE, places, 0, number.sequence());
    }
    return new Label(Kind.NUMBER, number.level(), 0, number.sequence(), number.begins());
  }

  private @Nullable Label typed(Para paragraph) {
    String text = paragraph.text();
    if (text.isBlank()) {
      return null;
    }
    int skip = text.length() - text.stripLeading().length();
    String words = text.substring(skip);
    Matcher article = ARTICLE.matcher(words);
    if (article.find()) {
      forget();
      return new Label(Kind.ARTICLE, 0, skip + article.end(), 0);
    }
    Matcher annex = ANNEX.matcher(words);
    if (annex.find() && Looks.couldHeadAnAnnex(paragraph, words.substring(annex.end()))) {
      forget();
      return new Label(Kind.ANNEX, 0, skip + annex.end(), 0);
    }
    if (CHAPTER.matcher(words).matches() && Looks.likeHeading(paragraph)) {
      return Label.of(Kind.CHAPTER);
    }
    Label dotted = dotted(words, skip);
    if (dotted != null) {
      return dotted;
    }
    Matcher item = ITEM.matcher(words);
    if (item.find()) {
      String sign = item.group(1);
      int sort = signs.sort(sign);
      return new Label(Kind.NUMBER, 0, skip + item.end(), sort, Signs.first(sign, sort));
    }
    Matcher dash = DASH.matcher(words);
    return dash.find() ? new Label(Kind.BULLET, 0, skip + dash.end(), Signs.DASHES) : null;
  }

  private @Nullable Label dotted(String words, int skip) {
    Matcher found = DOTTED.matcher(words);
    if (!found.find()) {
      return null;
    }
    String[] places = found.group(1).split("\\.", -1);
    int depth = places.length;
    if (depth == 1 && found.group(2).isEmpty()) {
      return null; // "12 months"
    }
    int number = Integer.parseInt(places[depth - 1]);
    int before = last[depth];
    if (number != 1 && number != before + 1 && number != before + 2) {
      return null; // continues nothing, so it is no number of ours
    }
    last[depth] = number;
    java.util.Arrays.fill(last, depth + 1, last.length, 0);
    return new Label(Kind.CLAUSE, depth, skip + found.end(), Signs.CLAUSES);
  }

  private void forget() {
    java.util.Arrays.fill(last, 0);
    signs.forget();
  }

  private static Label styled(Para paragraph) {
    if (paragraph.look.style().endsWith("quote")) {
      return Label.of(Kind.QUOTE);
    }
    if (paragraph.look.style().startsWith("list continue")) {
      return new Label(Kind.CONTINUED, 0, 0, 0);
    }
    return paragraph.look.outline() == null || paragraph.look.style().equals("title")
        ? Label.NONE
        : new Label(Kind.HEADING, paragraph.look.outline(), 0, 0);
  }
}
