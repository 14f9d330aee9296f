package org.chancery.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.documents.FinalText.Edition;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;

/**
 * Each sort of paper as a text in either language, short and long. The texts of one work have the
 * same ids, as if they had been drafted together.
 */
public final class PaperTexts {

  public static final Locale ENGLISH = Locale.ENGLISH;
  public static final Locale RUSSIAN = SampleTexts.RUSSIAN;

  private final boolean russian;
  private int ids = 10_000_000;

  private PaperTexts(Locale language) {
    this.russian = language.equals(RUSSIAN);
  }

  /** A text of that kind; of each section there are so many as a short or a long one has. */
  public static Wording wording(FinalKind kind, Locale language, boolean isLong) {
    var made = new PaperTexts(language);
    return switch (kind) {
      case MEMORANDUM, AGENDA -> made.memorandum(isLong ? 12 : 1);
      case WORK_PLAN -> made.workPlan(isLong ? 17 : 2);
      case DECISION -> made.decision(isLong ? 16 : 0);
      case MINUTES -> made.minutes(isLong ? 6 : 1);
    };
  }

  /** The same as a paper in one language. */
  public static FinalText text(FinalKind kind, Locale language, boolean isLong) {
    var wording = wording(kind, language, isLong);
    return FinalText.of(kind, language, masthead(kind, language, wording), wording);
  }

  /** The same as a paper in two languages, that of the left column first. */
  public static FinalText columns(FinalKind kind, Locale left, Locale right, boolean isLong) {
    var first = wording(kind, left, isLong);
    return FinalText.of(
        kind,
        masthead(kind, left, first),
        List.of(Edition.of(left, first), Edition.of(right, wording(kind, right, isLong))));
  }

  private static Masthead masthead(FinalKind kind, Locale language, Wording wording) {
    var sample =
        SampleTexts.masthead(language, "IC/21/" + (5 + List.of(FinalKind.values()).indexOf(kind)));
    return new Masthead(
        sample.issuer(),
        sample.symbol(),
        wording.fingerprint().hex(),
        sample.distribution(),
        sample.date(),
        sample.originalLanguage());
  }

  private Wording memorandum(int times) {
    var text = new ArrayList<Node>();
    text.add(
        words(
            "title",
            "Memorandum of understanding on standardisation and metrology",
            "Меморандум о взаимопонимании в области стандартизации и метрологии"));
    text.add(
        words(
            "preamble",
            "The agencies of the member states, hereinafter “the Parties”,",
            "Агентства государств-членов, далее именуемые «Стороны»,"));
    text.add(
        words(
            "preamble",
            "desiring to remove technical barriers to their cooperation,",
            "стремясь к устранению технических препятствий в своём сотрудничестве,"));
    text.add(
        words(
            "preamble",
            "have reached the following understanding:",
            "достигли взаимопонимания о нижеследующем:"));
    for (int i = 0; i < times; i++) {
      text.add(
          article(
              words("heading", "Subject", "Предмет"),
              noted(
                  "The Parties cooperate in standardisation and metrology, including the direct"
                      + " application of national standards",
                  "Стороны сотрудничают в области стандартизации и метрологии, включая прямое"
                      + " применение национальных стандартов",
                  "In the edition in force on the day of application.",
                  "В редакции, действующей на день применения.")));
      text.add(
          article(
              words("heading", "Exchange of standards", "Обмен стандартами"),
              words(
                  "paragraph",
                  "An adopted standard is transmitted in electronic form within fifteen working"
                      + " days of its adoption. The exchange covers:",
                  "Принятый стандарт передаётся в электронной форме в течение пятнадцати рабочих"
                      + " дней со дня принятия. Обмен охватывает:"),
              list(),
              words(
                  "paragraph",
                  "The list may be changed by an exchange of letters.",
                  "Перечень может быть изменён обменом письмами.")));
      text.add(
          article(
              words("heading", "Costs and settlement", "Расходы и урегулирование"),
              words(
                  "paragraph",
                  "Each Party bears its own costs. Differences are settled by consultation.",
                  "Каждая Сторона несёт собственные расходы. Разногласия решаются консультациями."),
              words(
                  "subclause",
                  "Consultations begin within thirty days of a request.",
                  "Консультации начинаются в течение тридцати дней со дня запроса.")));
    }
    text.add(
        words(
            "testimonium",
            "Done in two originals, each in English and Russian, both texts being equally"
                + " authentic.",
            "Совершено в двух экземплярах, каждый на русском и английском языках, причём оба текста"
                + " имеют одинаковую силу."));
    text.add(
        holder(
            "annex",
            words("heading", "Standards applied directly", "Стандарты прямого применения"),
            table(8 * times)));
    return wording(text);
  }

  private Wording workPlan(int sections) {
    var text = new ArrayList<Node>();
    text.add(
        words("title", "Work plan of the Commission for 2024", "План работы Комиссии на 2024 год"));
    for (int i = 0; i < sections; i++) {
      text.add(
          article(
              words(
                  "heading",
                  i % 2 == 0 ? "Standards and metrology" : "Exhibitions and congresses",
                  i % 2 == 0 ? "Стандарты и метрология" : "Выставки и конгрессы"),
              words(
                  "paragraph",
                  "The coordinating council reports on the execution of this section to each"
                      + " meeting.",
                  "Координационный совет докладывает о выполнении раздела на каждом заседании."),
              table(5)));
    }
    return wording(text);
  }

  private Wording decision(int sections) {
    var text = new ArrayList<Node>();
    text.add(words("title", "On the work plan for 2024", "О плане работы на 2024 год"));
    text.add(
        words(
            "preamble",
            "The Interstate Commission, having heard the report of the secretariat,",
            "Межгосударственная комиссия, заслушав доклад секретариата,"));
    text.add(
        words(
            "preamble",
            "taking into account the proposals of the member states,",
            "принимая во внимание предложения государств-членов,"));
    text.add(words("preamble", "has decided:", "решила:"));
    text.addAll(operative());
    for (int i = 0; i < sections; i++) {
      var inside = new ArrayList<Node>();
      inside.add(words("heading", "Measure " + (i + 1), "Мероприятие " + (i + 1)));
      inside.addAll(operative());
      text.add(article(inside.toArray(Node[]::new)));
    }
    return wording(text);
  }

  private List<Node> operative() {
    return List.of(
        words(
            "paragraph",
            "To approve the work plan for 2024 as annexed.",
            "Утвердить план работы на 2024 год согласно приложению."),
        noted(
            "To instruct the coordinating councils to report on its execution twice a year",
            "Поручить координационным советам докладывать о его выполнении дважды в год",
            "By 1 March and by 1 September.",
            "До 1 марта и до 1 сентября."),
        words(
            "subclause", "The secretariat combines the reports.", "Секретариат обобщает доклады."),
        words(
            "paragraph",
            "To recommend to the member states to provide the means in their budgets.",
            "Рекомендовать государствам-членам предусмотреть средства в своих бюджетах."),
        words(
            "paragraph",
            "This decision takes effect on the day of its adoption.",
            "Настоящее решение вступает в силу со дня принятия."));
  }

  private Wording minutes(int times) {
    var text = new ArrayList<Node>();
    text.add(
        words(
            "title",
            "Minutes of the 21st meeting of the Interstate Commission",
            "Протокол двадцать первого заседания Межгосударственной комиссии"));
    for (int i = 0; i < times; i++) {
      text.add(
          article(
              words("heading", "Opening of the meeting", "Открытие заседания"),
              words(
                  "paragraph",
                  "The chair opened the meeting at 10.00 and established that a quorum was"
                      + " present.",
                  "Председатель открыл заседание в 10.00 и установил наличие кворума."),
              words(
                  "paragraph",
                  "The agenda was adopted without change.",
                  "Повестка дня принята без изменений.")));
      text.add(
          article(
              words("heading", "Work plan for 2024", "План работы на 2024 год"),
              words(
                  "paragraph",
                  "The head of the delegation of Tajikistan proposed to move the exhibition to"
                      + " May.",
                  "Руководитель делегации Таджикистана предложил перенести выставку на май."),
              quotation(
                  "The delegation asks that its position be recorded.",
                  "Делегация просит занести её позицию в протокол."),
              words("paragraph", "The Commission decided:", "Комиссия решила:"),
              list()));
      text.add(
          article(
              words("heading", "Date and place of the next meeting", "Дата и место заседания"),
              words(
                  "paragraph",
                  "The 22nd meeting takes place in Minsk in the fourth quarter of 2023.",
                  "Двадцать второе заседание проводится в Минске в четвёртом квартале 2023 г.")));
    }
    text.add(
        holder("annex", words("heading", "Offices present", "Присутствовавшие"), table(6 * times)));
    return wording(text);
  }

  private Node list() {
    return holder(
        "numbers",
        item(words("plain", "national standards;", "национальные стандарты;")),
        item(
            words("plain", "rules:", "правила:"),
            holder(
                "numbers",
                item(words("plain", "of testing;", "испытаний;")),
                item(words("plain", "of measuring.", "измерений.")))));
  }

  private Node item(Node... inside) {
    return holder("item", inside);
  }

  private Node quotation(String english, String russian) {
    return holder("quotation", words("plain", english, russian));
  }

  private Node table(int rows) {
    var made = new ArrayList<Node>();
    made.add(
        row(
            "table_header",
            say("What", "Что"),
            say("Who answers", "Кто отвечает"),
            say("By when", "Срок")));
    for (int i = 1; i <= rows; i++) {
      made.add(
          row(
              "table_cell",
              say("Standard ", "Стандарт ") + i,
              say("Agency for standards", "Агентство по стандартам"),
              say("June", "июнь")));
    }
    return holder("table", made.toArray(Node[]::new));
  }

  private Node row(String kind, String... cells) {
    var made = new ArrayList<Node>();
    for (var cell : cells) {
      made.add(holder(kind, words("plain", cell, cell)));
    }
    return holder("table_row", made.toArray(Node[]::new));
  }

  private Node article(Node... inside) {
    return holder("article", inside);
  }

  private Node holder(String kind, Node... inside) {
    return Schema.official().node(kind, Map.of("id", id()), List.of(inside));
  }

  private Node words(String kind, String english, String russian) {
    return Schema.official().node(kind, Map.of("id", id()), List.of(run(say(english, russian))));
  }

  private Node noted(String english, String russian, String note, String noteInRussian) {
    var id = id();
    return Schema.official()
        .node(
            "paragraph",
            Map.of("id", id),
            List.of(run(say(english, russian)), words("footnote", note, noteInRussian), run(".")));
  }

  private static Node run(String words) {
    return Schema.official().text(words, List.of());
  }

  private String say(String english, String inRussian) {
    return russian ? inRussian : english;
  }

  private String id() {
    return "b" + ++ids;
  }

  private static Wording wording(List<Node> text) {
    return Wording.of(Schema.official().node("doc", Map.of(), text).check());
  }
}
