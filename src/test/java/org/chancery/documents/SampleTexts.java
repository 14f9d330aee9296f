package org.chancery.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.documents.FinalText.Agenda;
import org.chancery.documents.FinalText.Article;
import org.chancery.documents.FinalText.Articles;
import org.chancery.documents.FinalText.Attachment;
import org.chancery.documents.FinalText.Item;
import org.chancery.documents.FinalText.ItemKind;
import org.chancery.documents.FinalText.Paragraph;
import org.chancery.documents.FinalText.Run;
import org.chancery.segments.Bilingual;

/** Texts of the reference commission, shortened; persons are offices. */
public final class SampleTexts {

  public static final Locale RUSSIAN = Locale.of("ru");
  public static final String FINGERPRINT =
      "8f3a02c14be19d770b5a6e2c90d1f3847a6b5c4d3e2f10019a8b7c6d5e4f3a2b";
  public static final Imprint IMPRINT =
      new Imprint(true, "https://chancery.example/check", Instant.parse("2023-04-21T13:20:00Z"));

  /** The letters that only one member's language has, and all of the Armenian alphabet. */
  public static final List<String> LETTERS =
      List.of(
          "Tajik: ҷумҳурӣ, қонун, ғалла, тӯй, ҳуқуқ, Ҷ Ӣ Ӯ Қ Ғ Ҳ",
          "Kazakh: әділет, ғылым, қазақ, ң, өнер, ұлт, үкімет, һ, і, Ә Ғ Қ Ң Ө Ұ Ү Һ І",
          "Kyrgyz: өлкө, үй, жаңы, Ө Ү Ң",
          "Belarusian: мінскі, воўк, Ўладзімір, ё, і",
          "Armenian: ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"
              + " և",
          "Georgian: აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ");

  private SampleTexts() {}

  public static Masthead masthead(Locale language, String symbol) {
    return language.equals(RUSSIAN)
        ? new Masthead(
            "Межгосударственная комиссия по военно-экономическому сотрудничеству",
            symbol,
            FINGERPRINT,
            "ограниченное, стороны меморандума",
            "21 апреля 2023 г.",
            "русский")
        : new Masthead(
            "Interstate Commission on Military-Economic Cooperation",
            symbol,
            FINGERPRINT,
            "general, all segments",
            "21 April 2023",
            "Russian");
  }

  public static Party rosstandart() {
    return new Party(
        "ROSSTANDART",
        "RU",
        "Российская Федерация",
        "Федеральное агентство по техническому регулированию и метрологии",
        "Руководитель агентства",
        new Party.Names(
            new Bilingual("Russian Federation", "Российская Федерация"),
            new Bilingual(
                "Federal Agency for Technical Standards and Measurements",
                "Федеральное агентство по техническому регулированию и метрологии"),
            new Bilingual("Head of the agency", "Руководитель агентства")));
  }

  public static Party tajikstandart() {
    return new Party(
        "TAJIKSTANDART",
        "TJ",
        "Республика Таджикистан",
        "Агентство по стандартизации, метрологии, сертификации и торговой инспекции при"
            + " Правительстве Республики Таджикистан",
        "Директор агентства",
        new Party.Names(
            new Bilingual("Republic of Tajikistan", "Республика Таджикистан"),
            new Bilingual(
                "Agency for Standardisation, Metrology, Certification and Trade Inspection",
                "Агентство по стандартизации, метрологии, сертификации и торговой инспекции"),
            new Bilingual("Director of the agency", "Директор агентства")));
  }

  public static Original tajikistansOriginal() {
    return new Original(1, 2, List.of(tajikstandart(), rosstandart()));
  }

  public static FinalText memorandum() {
    return memorandum("Меморандум о взаимопонимании в области стандартизации и метрологии");
  }

  public static FinalText memorandum(String title) {
    return new FinalText(
        FinalKind.MEMORANDUM,
        RUSSIAN,
        masthead(RUSSIAN, "IC/21/5/Rev.2"),
        title,
        new Articles(
            List.of(
                Paragraph.of(
                    "Федеральное агентство по техническому регулированию и метрологии (Российская"
                        + " Федерация) и Агентство по стандартизации, метрологии, сертификации и"
                        + " торговой инспекции при Правительстве Республики Таджикистан, далее"
                        + " именуемые «Стороны»,"),
                new Paragraph(
                    List.of(
                        new Run("стремясь", false, true),
                        new Run(
                            " к устранению технических препятствий в сотрудничестве государств,",
                            false,
                            false))),
                Paragraph.of("достигли взаимопонимания о нижеследующем:")),
            List.of(
                article(
                    "Предмет",
                    "Стороны сотрудничают в области стандартизации и метрологии, включая прямое"
                        + " применение национальных стандартов и подготовку специалистов."),
                new Article(
                    Paragraph.of("Прямое применение стандартов"),
                    List.of(
                        new Paragraph(
                            List.of(
                                new Run(
                                    "Национальные стандарты Российской Федерации, перечисленные в"
                                        + " приложении, применяются в Республике Таджикистан ",
                                    false,
                                    false),
                                new Run("непосредственно", true, false),
                                new Run(
                                    ", в редакции, действующей на день применения.",
                                    false,
                                    false))),
                        Paragraph.of(
                            "Принятый стандарт передаётся в электронной форме в течение пятнадцати"
                                + " рабочих дней со дня принятия."),
                        Paragraph.of("Перечень может быть изменён обменом письмами Сторон."))),
                article(
                    "Информирование",
                    "Каждая Сторона сообщает другой об изменении или отмене стандарта.",
                    "Стороны назначают контактных лиц в течение одного месяца."),
                article(
                    "Подготовка специалистов",
                    "Подготовка специалистов проводится ежегодно; число мест сообщается до"
                        + " 1 октября."),
                article(
                    "Вступление в силу",
                    "Настоящий Меморандум вступает в силу с даты подписания и совершён в двух"
                        + " подлинных экземплярах на русском языке."))));
  }

  /** A memorandum whose only article, the first, says just that. */
  public static FinalText saying(Paragraph paragraph) {
    var memorandum = memorandum();
    return new FinalText(
        memorandum.kind(),
        memorandum.language(),
        memorandum.masthead(),
        memorandum.title(),
        new Articles(List.of(), List.of(new Article(null, List.of(paragraph)))));
  }

  public static FinalText agenda() {
    return new FinalText(
        FinalKind.AGENDA,
        Locale.ENGLISH,
        masthead(Locale.ENGLISH, "IC/21/1/Rev.1"),
        "Provisional agenda of the 21st meeting, Dushanbe, 27 April 2023",
        new Agenda(
            List.of(
                item(ItemKind.INFORMATION, "Implementation of the decisions of the 20th meeting"),
                item(
                    ItemKind.INFORMATION,
                    "Implementation of the decisions of the Organisation’s bodies"),
                item(
                    ItemKind.DISCUSSION,
                    "Proposals to integrate enterprises of the member states further"),
                item(
                    ItemKind.DECISION,
                    "Congressional-Exhibition Event of 2024 in the Russian Federation"),
                new Item(
                    ItemKind.DECISION,
                    "Work plan for 2024",
                    List.of(
                        new Attachment(
                            "Draft work plan for 2024",
                            "IC/21/4/Rev.1",
                            3,
                            "4b1e 77c0 2f9d 85a3"))),
                item(ItemKind.DECISION, "Organisational issues of the Commission"),
                item(ItemKind.DECISION, "Date and place of the 22nd meeting"))));
  }

  /** A text of thirty articles, about ten pages, with the letters of every member. */
  public static FinalText thirtyArticles() {
    var articles = new ArrayList<Article>();
    for (int i = 0; i < 30; i++) {
      var letters = LETTERS.get(i % LETTERS.size());
      var other = LETTERS.get((i + 1) % LETTERS.size());
      articles.add(
          article(
              "Heading with " + letters,
              "The Parties shall apply this article in good faith. ".repeat(4) + letters,
              other + " — the second paragraph says the same again. ".repeat(4),
              "Nothing in this article affects other obligations of the Parties."));
    }
    return new FinalText(
        FinalKind.WORK_PLAN,
        Locale.ENGLISH,
        masthead(Locale.ENGLISH, "IC/21/4/Rev.1"),
        "Work plan for 2024 in the languages of all members",
        new Articles(List.of(), articles));
  }

  private static Item item(ItemKind kind, String subject) {
    return new Item(kind, subject, List.of());
  }

  private static Article article(String heading, String... paragraphs) {
    return new Article(
        Paragraph.of(heading), List.of(paragraphs).stream().map(Paragraph::of).toList());
  }
}
