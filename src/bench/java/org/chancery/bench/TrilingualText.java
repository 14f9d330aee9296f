package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.documents.FinalKind;
import org.chancery.documents.FinalText;
import org.chancery.documents.Masthead;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;

/**
 * A text in Russian, English and Kazakh, one section after the other, with all that an official
 * text has: numbered clauses, lists, tables, footnotes, annexes. The same blocks are given to every
 * engine.
 */
final class TrilingualText {

  private static final int CLAUSES = 5;
  private static final int ROWS = 6;
  private static final int TABLE_EVERY = 4;

  private int ids = 10_000_000;

  /** One language's words. */
  private record Tongue(String heading, String clause, String item, String note, String cell) {}

  private static final List<Tongue> TONGUES =
      List.of(
          new Tongue(
              "Сотрудничество по вопросу ",
              "Стороны осуществляют научное и производственное сотрудничество на основе"
                  + " долгосрочных планов, согласованных их компетентными органами, обмениваются"
                  + " сведениями о стандартах, методах измерений и сертификации в сроки и в объёме,"
                  + " которые предусмотрены такими планами, и сообщают друг другу об актах своего"
                  + " законодательства, способных повлиять на исполнение этих обязательств.",
              "сведения о национальных стандартах и порядке их применения;",
              "В редакции, действующей на день применения.",
              "Компетентный орган"),
          new Tongue(
              "Cooperation in matter ",
              "The Parties carry out scientific and production cooperation on the basis of"
                  + " long-term plans that are agreed between their competent bodies, exchange"
                  + " information on standards, methods of measurement and certification in the"
                  + " time and to the extent that such plans provide, and inform each other of acts"
                  + " of their legislation by which the fulfilment of these obligations could be"
                  + " affected.",
              "information on national standards and on how they are applied;",
              "In the edition in force on the day of application.",
              "Competent body"),
          new Tongue(
              "Ынтымақтастық мәселесі ",
              "Тараптар өздерінің құзыретті органдары келіскен ұзақ мерзімді жоспарлар негізінде"
                  + " ғылыми және өндірістік ынтымақтастықты жүзеге асырады, стандарттар, өлшеу"
                  + " әдістері және сертификаттау туралы мәліметтермен осындай жоспарларда"
                  + " көзделген мерзімде және көлемде алмасады, сондай-ақ осы міндеттемелердің"
                  + " орындалуына әсер етуі мүмкін заңнама актілері туралы бір-біріне хабарлайды.",
              "ұлттық стандарттар және оларды қолдану тәртібі туралы мәліметтер;",
              "Қолдану күні қолданыстағы редакцияда.",
              "Құзыретті орган"));

  private TrilingualText() {}

  /** With so many articles in each language. */
  static Wording wording(int articles) {
    var made = new TrilingualText();
    var text = new ArrayList<Node>();
    text.add(made.words("title", "Programme of cooperation in three languages"));
    for (var tongue : TONGUES) {
      for (int i = 1; i <= articles; i++) {
        text.add(made.article(tongue, i));
      }
    }
    return Wording.of(Schema.official().node("doc", Map.of(), text).check());
  }

  /** The same, ready to be composed. */
  static FinalText paper(Wording wording) {
    return FinalText.of(
        FinalKind.WORK_PLAN,
        Locale.ENGLISH,
        new Masthead(
            "Interstate Commission",
            "IC/21/4",
            wording.fingerprint().hex(),
            "general",
            "21 April 2023",
            "Russian, English, Kazakh"),
        wording);
  }

  private Node article(Tongue tongue, int number) {
    var inside = new ArrayList<Node>();
    inside.add(words("heading", tongue.heading() + number));
    inside.add(node("paragraph", List.of(run(tongue.clause()), words("footnote", tongue.note()))));
    for (int i = 1; i < CLAUSES; i++) {
      inside.add(words("paragraph", "(" + number + "-" + i + ") " + tongue.clause()));
    }
    inside.add(
        node(
            "numbers",
            List.of(
                item(words("plain", tongue.item())),
                item(
                    words("plain", tongue.item()),
                    node("numbers", List.of(item(words("plain", tongue.item()))))))));
    if (number % TABLE_EVERY == 0) {
      var rows = new ArrayList<Node>();
      rows.add(row("table_header", tongue.cell()));
      for (int i = 0; i < ROWS; i++) {
        rows.add(row("table_cell", tongue.cell()));
      }
      inside.add(node("table", rows));
    }
    return node("article", inside);
  }

  private Node row(String kind, String words) {
    var cells = new ArrayList<Node>();
    for (int i = 1; i <= 3; i++) {
      cells.add(node(kind, List.of(words("plain", words + " " + i))));
    }
    return node("table_row", cells);
  }

  private Node item(Node... inside) {
    return node("item", List.of(inside));
  }

  private Node words(String kind, String words) {
    return node(kind, List.of(run(words)));
  }

  private Node node(String kind, List<Node> inside) {
    return Schema.official().node(kind, Map.of("id", "b" + ++ids), inside);
  }

  private static Node run(String words) {
    return Schema.official().text(words, List.of());
  }
}
