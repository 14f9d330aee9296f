package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;

/** Texts of so many pages: an article of five clauses, about 3,000 letters, fills one. */
final class SampleText {

  private static final int CLAUSES = 5;
  private static final String CLAUSE =
      """
      The Parties carry out scientific and production cooperation on the basis of long-term plans \
      that are agreed between their competent bodies, exchange information on standards, methods of \
      measurement and certification in the time and to the extent that such plans provide, and \
      inform each other of acts of their legislation by which the fulfilment of these obligations \
      could be affected. Disputes about the interpretation of this clause are settled by \
      consultations; until these have ended, what was agreed before is applied without prejudice to \
      the rights of either Party.\
      """;

  private SampleText() {}

  static Wording of(int pages, String title) {
    var articles = new ArrayList<Wording.Article>();
    for (int page = 1; page <= pages; page++) {
      var clauses = new ArrayList<String>();
      for (int clause = 1; clause <= CLAUSES; clause++) {
        clauses.add("(" + page + "-" + clause + ") " + CLAUSE);
      }
      articles.add(new Wording.Article("Cooperation in matter " + page, clauses));
    }
    return Wording.of(
        BlockIds.from(new Random()),
        title,
        List.of("The Parties have agreed as follows:"),
        articles);
  }
}
