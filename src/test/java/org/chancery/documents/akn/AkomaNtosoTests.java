package org.chancery.documents.akn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.documents.AkomaNtosoAgenda;
import org.chancery.documents.AkomaNtosoSetting;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.ItemKind;
import org.chancery.documents.WritingAkomaNtoso;
import org.chancery.documents.docx.RandomTexts;
import org.chancery.texts.Block;
import org.chancery.texts.Fingerprint;
import org.chancery.texts.Wording;
import org.junit.jupiter.api.Test;

/** What an Akoma Ntoso file says that was written from a text. */
class AkomaNtosoTests {

  private static final int DOCUMENTS = 200;
  private static final AkomaNtosoSetting SETTING = AkomaNtosoFiles.RUSSIAN;

  private static byte[] write(Wording wording) {
    return new WritingAkomaNtoso().write(wording, SETTING);
  }

  private static List<Wording> samples() throws IOException, URISyntaxException {
    var folder =
        Path.of(
            Objects.requireNonNull(AkomaNtosoTests.class.getResource("/wordings/valid")).toURI());
    try (var files = Files.list(folder)) {
      return files.sorted().map(AkomaNtosoTests::read).toList();
    }
  }

  private static Wording read(Path file) {
    try {
      return Wording.read(Files.readString(file)).orThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Wording rich() {
    return Wording.read(
            """
            {"type":"doc","content":[
             {"type":"title","attrs":{"id":"title00000"},"content":[{"type":"text","text":"О мерах & весах"}]},
             {"type":"preamble","attrs":{"id":"preamble00"},"content":[{"type":"text","text":"Стороны,"}]},
             {"type":"article","attrs":{"id":"article000"},"content":[
              {"type":"heading","attrs":{"id":"heading000"},"content":[{"type":"text","text":"Предмет"}]},
              {"type":"paragraph","attrs":{"id":"clause0000"},"content":[
               {"type":"text","text":"одно "},
               {"type":"text","text":"важно","marks":[{"type":"strong"},{"type":"em"},{"type":"underline"}]},
               {"type":"footnote","attrs":{"id":"footnote00"},"content":[{"type":"text","text":"см. там"}]},
               {"type":"text","text":"адрес","marks":[{"type":"link","attrs":{"href":"https://chancery.example/a?b=1&c=%20"}}]},
               {"type":"placeholder","attrs":{"label":"дата"}},
               {"type":"text","text":"спорно","marks":[{"type":"bracket","attrs":{"id":"RU.bracket001","option":0}}]}]},
              {"type":"subclause","attrs":{"id":"subclause0"},"content":[{"type":"text","text":"подпункт"}]},
              {"type":"subheading","attrs":{"id":"subhead000"},"content":[{"type":"text","text":"Иное"}]},
              {"type":"quotation","attrs":{"id":"quotation0"},"content":[
               {"type":"plain","attrs":{"id":"plain00000"},"content":[{"type":"text","text":"слова"}]}]},
              {"type":"numbers","attrs":{"id":"numbers000"},"content":[
               {"type":"item","attrs":{"id":"item000000"},"content":[
                {"type":"plain","attrs":{"id":"plain00001"},"content":[{"type":"text","text":"во-первых"}]},
                {"type":"bullets","attrs":{"id":"bullets000"},"content":[
                 {"type":"item","attrs":{"id":"item000001"},"content":[
                  {"type":"plain","attrs":{"id":"plain00002"},"content":[{"type":"text","text":"и"}]}]}]}]}]}]},
             {"type":"table","attrs":{"id":"table00000"},"content":[
              {"type":"table_row","attrs":{"id":"row0000000"},"content":[
               {"type":"table_header","attrs":{"id":"cell000000","colspan":2,"rowspan":1,"colwidth":null},"content":[
                {"type":"plain","attrs":{"id":"plain00003"},"content":[{"type":"text","text":"срок"}]}]}]},
              {"type":"table_row","attrs":{"id":"row0000001"},"content":[
               {"type":"table_cell","attrs":{"id":"cell000001","colspan":1,"rowspan":1,"colwidth":null},"content":[
                {"type":"plain","attrs":{"id":"plain00004"},"content":[{"type":"text","text":"год"}]}]},
               {"type":"table_cell","attrs":{"id":"cell000002","colspan":1,"rowspan":1,"colwidth":null},"content":[
                {"type":"plain","attrs":{"id":"plain00005"}}]}]}]},
             {"type":"testimonium","attrs":{"id":"testimoni0"},"content":[{"type":"text","text":"Совершено"}]},
             {"type":"signatures","attrs":{"id":"signatures"},"content":[
              {"type":"signature","attrs":{"id":"signature0"},"content":[{"type":"text","text":"За Сторону"}]}]},
             {"type":"annex","attrs":{"id":"annex00000"},"content":[
              {"type":"heading","attrs":{"id":"heading001"},"content":[{"type":"text","text":"Перечень"}]},
              {"type":"article","attrs":{"id":"article001"},"content":[
               {"type":"paragraph","attrs":{"id":"clause0001"},"content":[{"type":"text","text":"ГОСТ"}]}]},
              {"type":"paragraph","attrs":{"id":"clause0002"},"content":[{"type":"text","text":"и иные"}]}]}]}
            """)
        .orThrow();
  }

  @Test
  void everySampleTextIsValidAgainstTheSchemaOfOasis() throws IOException, URISyntaxException {
    for (var wording : samples()) {
      assertThat(AkomaNtosoFiles.faults(write(wording))).as(wording.title()).isEmpty();
    }
    assertThat(AkomaNtosoFiles.faults(write(rich()))).isEmpty();
  }

  @Test
  void aFaultIsSeenByTheSchema() {
    var broken = new String(write(rich()), UTF_8).replace("<mainBody", "<mainBody wrong=\"1\"");
    assertThat(AkomaNtosoFiles.faults(broken.getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void everyTextIsValidAndSaysAllItsWordsInTheirOrder() {
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      var sample = RandomTexts.of(seed);
      var wording = Wording.read(sample.document()).orThrow();
      var file = write(wording);
      assertThat(AkomaNtosoFiles.faults(file)).as("seed " + seed).isEmpty();
      assertThat(List.copyOf(AkomaNtosoFiles.words(file).entrySet()))
          .as("seed " + seed)
          .filteredOn(one -> !one.getKey().equals("issuer"))
          .isEqualTo(blocks(wording));
    }
  }

  private static List<Map.Entry<String, String>> blocks(Wording wording) {
    return wording.blocks().stream().map(one -> Map.entry(one.id(), one.text())).toList();
  }

  @Test
  void everythingThatATextMayHaveStandsInItsPlace() {
    var file = new String(write(rich()), UTF_8);
    assertThat(file)
        .contains("<preface xml:lang=\"ru\"><p><docTitle eId=\"title_title00000\">")
        .contains("О мерах &amp; весах")
        .contains("<preamble xml:lang=\"ru\"><p eId=\"pream_preamble00\">Стороны,</p></preamble>")
        .contains("<article eId=\"art_article000\"><num>Статья 1.</num><heading")
        .contains("<paragraph eId=\"para_clause0000\"><num>1.1</num><intro><p>одно <b><i><u>важно")
        .contains("placement=\"bottom\"><p>см. там</p></authorialNote>")
        .contains("<a href=\"https://chancery.example/a?b=1&amp;c=%20\">адрес</a>")
        .contains("<fillIn>[дата]</fillIn>")
        .contains("<span class=\"bracket\">[</span>спорно<span class=\"bracket\">]</span>")
        .contains("<subparagraph eId=\"subpara_subclause0\"><num>1.1.1</num>")
        .contains("<crossHeading eId=\"crosshead_subhead000\">Иное</crossHeading>")
        .contains("<embeddedStructure eId=\"quote_quotation0\"><p")
        .contains("<item eId=\"item_item000000\"><num>(а)</num><p")
        .contains("<th eId=\"th_cell000000\" colspan=\"2\">")
        .contains("<conclusions xml:lang=\"ru\"><p class=\"testimonium\"")
        .contains("<signature eId=\"signature_signature0\">За Сторону</signature>")
        .contains("<attachment eId=\"att_annex00000\"><num>Приложение 1.</num><heading")
        .contains("<num>Статья 1</num>")
        .contains("<num>1.</num>");
  }

  @Test
  void theFileSaysOfWhichWorkInWhichLanguageAndRevisionItIs() {
    var wording = rich();
    var file = new String(write(wording), UTF_8);
    var work = "/akn/ic/statement/memorandum/2026-05-03/ic-ru-tj-7f3a-1";
    assertThat(file)
        .contains("<FRBRthis value=\"" + work + "/!main\"")
        .contains("<FRBRuri value=\"" + work + "/rus@2026-06-01\"")
        .contains("<FRBRuri value=\"" + work + "/rus@2026-06-01.xml\"")
        .contains("<FRBRthis value=\"" + work + "/rus@2026-06-01/!annex_1\"")
        .contains("<FRBRalias value=\"IC/RU-TJ-7F3A/1/Rev.1\" name=\"symbol\"")
        .contains("<FRBRdate date=\"2026-06-01T08:30:15Z\" name=\"frozen\"")
        .contains("<FRBRlanguage language=\"rus\"")
        .contains("value=\"" + wording.fingerprint().hex() + "\"");
    assertThat(file.split("<FRBRExpression>", -1)).as("one for the text, one its annex").hasSize(3);
  }

  @Test
  void twoLanguagesAreExpressionsOfOneWork() {
    var english =
        new AkomaNtosoSetting(
            SETTING.nature(),
            Locale.ENGLISH,
            SETTING.work(),
            SETTING.begun(),
            SETTING.symbol(),
            SETTING.number(),
            Instant.parse("2026-06-02T08:30:15Z"),
            SETTING.issuer());
    var file = new String(new WritingAkomaNtoso().write(rich(), english), UTF_8);
    assertThat(work(file)).isEqualTo(work(new String(write(rich()), UTF_8)));
    assertThat(file).contains("/eng@2026-06-02", "<num>Article 1.</num>", "<num>Annex 1.</num>");
  }

  private static String work(String file) {
    return file.substring(file.indexOf("<FRBRWork>"), file.indexOf("<FRBRExpression>"));
  }

  @Test
  void theSectionsOfAPlanAreCountedAsOnItsPaper() {
    var plan =
        new AkomaNtosoSetting(
            "work-plan",
            Locale.ENGLISH,
            "IC/21/3",
            SETTING.begun(),
            null,
            1,
            SETTING.frozen(),
            SETTING.issuer());
    var file = new String(new WritingAkomaNtoso().write(rich(), plan), UTF_8);
    assertThat(file).contains("<num>1.</num><heading", "<num>Section 1</num>");
    assertThat(file).doesNotContain("name=\"symbol\"");
  }

  @Test
  void anAgendaIsADocumentWhoseItemsKeepTheirIds() {
    var item = new UUID(0, 7);
    var agenda =
        new AkomaNtosoAgenda(
            "Предварительная повестка",
            Fingerprint.of("agenda".getBytes(UTF_8)),
            List.of(
                new AkomaNtosoAgenda.Item(
                    new UUID(0, 6), new FinalText.Item(ItemKind.INFORMATION, "<Иное>", List.of())),
                new AkomaNtosoAgenda.Item(
                    item,
                    new FinalText.Item(
                        ItemKind.DECISION,
                        "О плане",
                        List.of(new FinalText.Attachment("План", "IC/21/4", 1, "ab cd"))))));
    var file =
        new WritingAkomaNtoso()
            .write(
                agenda,
                new AkomaNtosoSetting(
                    "agenda",
                    SETTING.language(),
                    "IC/21/1",
                    SETTING.begun(),
                    "IC/21/1/Rev.1",
                    2,
                    SETTING.frozen(),
                    SETTING.issuer()));
    assertThat(AkomaNtosoFiles.faults(file)).isEmpty();
    assertThat(new String(file, UTF_8))
        .contains("<FRBRthis value=\"/akn/ic/doc/agenda/2026-05-03/ic-21-1/!main\"")
        .contains("<p><docNumber>IC/21/1/Rev.1</docNumber></p><p><docTitle>Предварительная")
        .contains("<num>1.</num><heading>&lt;Иное&gt;</heading>", "Для сведения")
        .contains("eId=\"item_" + item + "\"><num>2.</num><heading>О плане</heading>")
        .contains("<p>План, <docNumber>IC/21/4</docNumber>, редакция 1, отпечаток ab cd</p>");
  }

  @Test
  void theSameTextGivesTheSameBytesWhateverTheMachinesLanguage() {
    var before = Locale.getDefault();
    var first = write(rich());
    try {
      Locale.setDefault(Locale.of("tr"));
      assertThat(write(rich())).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatATextIsMustFitIntoAnAddress() {
    assertThatThrownBy(
            () ->
                new AkomaNtosoSetting(
                    "../x",
                    Locale.ENGLISH,
                    "a",
                    SETTING.begun(),
                    null,
                    1,
                    SETTING.frozen(),
                    SETTING.issuer()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Left for checkers outside. */
  @Test
  void aSampleIsLeft() throws IOException {
    var file = write(rich());
    Files.createDirectories(Path.of("target/samples"));
    Files.write(Path.of("target/samples/memorandum.akn.xml"), file);
    var words = AkomaNtosoFiles.words(file).values().stream().collect(Collectors.joining(" "));
    assertThat(words).contains(rich().blocks().stream().map(Block::text).toList());
  }
}
