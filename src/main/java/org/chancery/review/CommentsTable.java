package org.chancery.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.review.xlsx.Sheet;
import org.chancery.review.xlsx.Workbooks;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;

/**
 * The comments of a review in the columns of the commenting template that international
 * standardisation uses. What was withdrawn is left out; its number is not given again.
 */
record CommentsTable(ReviewSheet sheet, ZoneId zone, Locale locale) {

  private static final Locale RUSSIAN = Locale.of("ru");
  private static final List<String> COLUMNS =
      List.of("number", "line", "clause", "place", "kind", "comment", "proposal", "observations");
  private static final List<Integer> WIDTHS = List.of(10, 8, 12, 16, 10, 50, 50, 40);

  CommentsFile file() {
    var review = sheet.review();
    var columns = new ArrayList<Sheet.Column>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      var key = "review.table." + COLUMNS.get(i);
      columns.add(new Sheet.Column(say(key, Locale.ENGLISH), say(key, RUSSIAN), WIDTHS.get(i)));
    }
    var title = say("review.table.title");
    return new CommentsFile(
        review.symbol().replaceAll("[^A-Za-z0-9.-]+", "-") + "-comments.xlsx",
        Workbooks.write(
            new Sheet(
                say("review.table.sheet"), title, head(title), columns, rows(), lastChange())));
  }

  private List<List<String>> head(String title) {
    var review = sheet.review();
    return List.of(
        List.of(title),
        List.of(both("document"), "", review.title()),
        List.of(both("symbol"), "", review.symbol()),
        List.of(both("council"), "", sheet.council().names().in(locale)),
        List.of(
            both("date"), "", plain(Formats.day(lastChange().atZone(zone).toLocalDate(), locale))),
        List.of(both("fingerprint"), "", sheet.fingerprint().hex()));
  }

  private List<List<String>> rows() {
    return sheet.comments().stream()
        .filter(comment -> !comment.withdrawn())
        .map(
            comment ->
                List.of(
                    comment.number(),
                    "",
                    clause(comment.clause()),
                    comment.words().place(),
                    comment.words().kind().letters(),
                    comment.words().words(),
                    comment.words().proposal(),
                    comment.disposition().map(this::observation).orElse("")))
        .toList();
  }

  private String clause(Clause clause) {
    return clause.number().isEmpty()
        ? say(clause.title() ? "review.clause.whole" : "review.clause.preamble")
        : clause.number();
  }

  private String observation(Disposition disposition) {
    var phrase = say("review.disposition." + disposition.kind().word());
    return disposition.words().isEmpty() ? phrase : phrase + ": " + disposition.words();
  }

  /** The day of the table is that of the last thing in it, so that nothing changes by waiting. */
  private Instant lastChange() {
    var review = sheet.review();
    return Stream.of(
            Stream.of(review.at()),
            Stream.ofNullable(review.completedAt()),
            sheet.comments().stream().map(Comment::at),
            sheet.comments().stream().flatMap(c -> Stream.ofNullable(c.correctedAt())),
            sheet.comments().stream().flatMap(c -> c.dispositions().stream().map(Disposition::at)))
        .flatMap(instants -> instants)
        .max(Instant::compareTo)
        .orElse(review.at());
  }

  private String both(String word) {
    var key = "review.table." + word;
    return say(key, Locale.ENGLISH) + " / " + say(key, RUSSIAN);
  }

  private String say(String key) {
    return say(key, locale);
  }

  private static String say(String key, Locale language) {
    return plain(Words.say(language, key));
  }

  /**
   * A table that is sorted and searched has ordinary spaces, not those that keep words together.
   */
  private static String plain(String words) {
    return words.replace('\u00a0', ' ').replace("\u2060", "");
  }
}
