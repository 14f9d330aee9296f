package org.chancery.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.chancery.documents.FinalText.Agenda;
import org.chancery.documents.FinalText.Attachment;
import org.chancery.documents.FinalText.Item;
import org.chancery.documents.FinalText.ItemKind;
import org.chancery.segments.Bilingual;

/** Every sort of paper on a short and a long text: what the templates are looked at with. */
public final class PaperSamples {

  private static final Composing COMPOSING = new Composing();
  private static final Imprint SAMPLE = SampleTexts.IMPRINT;
  private static final Imprint OFFICIAL =
      new Imprint(false, SAMPLE.checkAddress(), SAMPLE.issued());

  private PaperSamples() {}

  /** The papers by the names of their files, composed when they are asked for. */
  public static Map<String, Supplier<Composed>> all() {
    var papers = new LinkedHashMap<String, Supplier<Composed>>();
    for (var kind : FinalKind.values()) {
      var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      for (var language : List.of(PaperTexts.RUSSIAN, PaperTexts.ENGLISH)) {
        var suffix = language.equals(PaperTexts.RUSSIAN) ? "" : "-en";
        papers.put(name + suffix, () -> plain(kind, language, false));
        papers.put(name + "-long" + suffix, () -> plain(kind, language, true));
      }
    }
    for (var kind : List.of(FinalKind.MEMORANDUM, FinalKind.DECISION, FinalKind.MINUTES)) {
      var name = kind.name().toLowerCase(Locale.ROOT);
      papers.put(name + "-columns", () -> columns(kind, false));
      papers.put(name + "-columns-long", () -> columns(kind, true));
    }
    papers.put("memorandum-two-parties", () -> original(2));
    papers.put("memorandum-three-parties", () -> original(3));
    papers.put("memorandum-six-parties-unsigned", () -> original(6));
    papers.put("memorandum-long-names", PaperSamples::longNames);
    papers.put("memorandum-columns-two-parties", () -> columnsOriginal(2));
    papers.put("memorandum-columns-six-parties", () -> columnsOriginal(6));
    papers.put(
        "agenda-as-text",
        () -> compose(PaperTexts.text(FinalKind.AGENDA, PaperTexts.ENGLISH, false), OFFICIAL));
    papers.put("agenda-columns", () -> columns(FinalKind.AGENDA, false));
    papers.put("rich", () -> compose(RichTexts.text(RichTexts.wording()), OFFICIAL));
    papers.put(
        "redline",
        () ->
            COMPOSING
                .compose(RichTexts.redline(RichTexts.wording(), RichTexts.later()), OFFICIAL)
                .orRefuse());
    papers.put(
        "redline-sample",
        () ->
            COMPOSING
                .compose(RichTexts.redline(RichTexts.wording(), RichTexts.later()), SAMPLE)
                .orRefuse());
    return papers;
  }

  private static Composed plain(FinalKind kind, Locale language, boolean isLong) {
    var text =
        kind == FinalKind.AGENDA
            ? agenda(language, isLong)
            : PaperTexts.text(kind, language, isLong);
    return compose(text, language.equals(PaperTexts.RUSSIAN) ? SAMPLE : OFFICIAL);
  }

  private static Composed columns(FinalKind kind, boolean isLong) {
    return compose(
        PaperTexts.columns(kind, PaperTexts.RUSSIAN, PaperTexts.ENGLISH, isLong), OFFICIAL);
  }

  private static Composed original(int parties) {
    return COMPOSING
        .compose(
            PaperTexts.text(FinalKind.MEMORANDUM, PaperTexts.RUSSIAN, false),
            SAMPLE,
            new Original(1, parties, parties(parties)))
        .orRefuse();
  }

  private static Composed columnsOriginal(int parties) {
    return COMPOSING
        .compose(
            PaperTexts.columns(
                FinalKind.MEMORANDUM, PaperTexts.RUSSIAN, PaperTexts.ENGLISH, parties > 2),
            SAMPLE,
            new Original(1, parties, parties(parties)))
        .orRefuse();
  }

  private static Composed longNames() {
    var agency =
        "Государственное агентство по стандартизации, метрологии, сертификации и торговой инспекции"
            + " при Правительстве Республики, действующее также от имени подведомственных ему"
            + " учреждений и организаций";
    return COMPOSING
        .compose(
            PaperTexts.text(FinalKind.MEMORANDUM, PaperTexts.RUSSIAN, false),
            SAMPLE,
            new Original(
                1,
                2,
                List.of(
                    new Party("LONG", "XX", "Республика Таджикистан", agency, "Директор"),
                    SampleTexts.rosstandart())))
        .orRefuse();
  }

  /** Parties of so many states, the holder of the original first. */
  public static List<Party> parties(int count) {
    var parties = new ArrayList<Party>();
    parties.add(SampleTexts.tajikstandart());
    parties.add(SampleTexts.rosstandart());
    parties.add(party("BELSTANDART", "BY", "Republic of Belarus", "Республика Беларусь"));
    parties.add(party("KAZSTANDART", "KZ", "Republic of Kazakhstan", "Республика Казахстан"));
    parties.add(party("KYRGYZSTANDART", "KG", "Kyrgyz Republic", "Кыргызская Республика"));
    parties.add(party("ARMSTANDART", "AM", "Republic of Armenia", "Республика Армения"));
    return parties.subList(0, count);
  }

  private static Party party(String code, String country, String english, String russian) {
    return new Party(
        code,
        country,
        russian,
        "Комитет по стандартизации",
        "Председатель комитета",
        new Party.Names(
            new Bilingual(english, russian),
            new Bilingual("Committee for Standardisation", "Комитет по стандартизации"),
            new Bilingual("Chair of the committee", "Председатель комитета")));
  }

  private static FinalText agenda(Locale language, boolean isLong) {
    var russian = language.equals(PaperTexts.RUSSIAN);
    var items = new ArrayList<Item>();
    for (int i = 0; i < (isLong ? 40 : 6); i++) {
      items.add(
          new Item(
              ItemKind.values()[i % ItemKind.values().length],
              russian
                  ? "О выполнении решений двадцатого заседания Комиссии"
                  : "Execution of the decisions of the 20th meeting",
              i % 3 != 2
                  ? List.of()
                  : List.of(
                      new Attachment(
                          russian ? "Проект плана работы" : "Draft work plan",
                          "IC/21/4/Rev.1",
                          3,
                          "4b1e 77c0 2f9d 85a3"))));
    }
    return new FinalText(
        FinalKind.AGENDA,
        language,
        SampleTexts.masthead(language, "IC/21/1/Rev.1"),
        russian
            ? "Предварительная повестка дня двадцать первого заседания"
            : "Provisional agenda of the 21st meeting",
        new Agenda(items));
  }

  private static Composed compose(FinalText text, Imprint imprint) {
    return COMPOSING.compose(text, imprint).orRefuse();
  }
}
