package org.chancery.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.chancery.HouseTest;
import org.chancery.documents.ReadWord;
import org.chancery.documents.UnreadableWord.Why;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.texts.Block;
import org.chancery.texts.Suggestion;
import org.chancery.texts.Suggestions;
import org.chancery.texts.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From Word into a draft, and from a text into Word. */
@HouseTest
class TextsAsWordFilesTests {

  @Autowired SampleCommission commissions;
  @Autowired ReadingWordFiles files;
  @Autowired KeepingWordFiles keeping;
  @Autowired CommentingTexts commenting;
  @Autowired DownloadingTexts downloading;
  @Autowired PreparingTexts preparing;
  @Autowired EditingTexts editing;
  @Autowired ReleasingTexts releasing;
  @Autowired StagingTexts staging;
  @Autowired ReadingTexts reading;
  @Autowired SurveyingTexts surveying;
  @Autowired SampleStages stages;
  @Autowired Templates templates;

  Actor tajikistan;
  Actor russia;
  Actor armenia;
  Actor secretary;
  Actor signatory;

  @BeforeEach
  void peopleOfACommission() {
    var commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    armenia = commission.delegateOf("AM");
    secretary = commission.secretary();
    signatory = commission.signatoryOf("ROSSTANDART");
  }

  private WordDraft.Ready read(Actor actor, byte[] file) {
    return (WordDraft.Ready) files.read(actor, file);
  }

  private static List<String> words(Wording wording) {
    return wording.blocks().stream()
        .filter(block -> block.kind().hasWords())
        .map(Block::text)
        .toList();
  }

  private TextId released() {
    var wording = templates.wording(TextKind.MEMORANDUM, "en");
    var id = preparing.begin(tajikistan, TextKind.MEMORANDUM, "On measuring", wording, "en");
    return releasing.release(tajikistan, id, List.of(russia.holder().id()));
  }

  @Test
  void aDraftBeginsWithTheWordsOfAWordFileInTheRoomOfWhoeverReadIt() {
    for (var actor : List.of(tajikistan, secretary)) {
      var draft = read(actor, SampleWordFiles.memorandum());
      assertThat(surveying.workspace(actor).orElseThrow().drafts()).isEmpty();
      var id = preparing.begin(actor, TextKind.MEMORANDUM, "From Word", draft.wording(), "en");
      var sheet = reading.sheet(actor, id);
      assertThat(words(sheet.wording()))
          .contains(
              "In future The Parties cooperate in standardisation, in ensuring the uniformity of"
                  + " measurements, and in training specialists.");
      assertThat(sheet.room().holder()).isEqualTo(actor.holder().id());
      assertThat(reading.documents(russia, TextFilter.ALL, 0, 10)).isEmpty();
    }
  }

  @Test
  void trackedChangesBecomeSuggestionsOfTheSideThatReadsTheFile() {
    var draft = read(tajikistan, SampleWordFiles.memorandum());
    assertThat(draft.file().tracked())
        .extracting(ReadWord.Tracked::author)
        .containsExactly("A. Author");
    assertThat(Suggestions.in(draft.wording().node()))
        .extracting(Suggestion::code)
        .containsExactly("TJ");
  }

  @Test
  void whoeverChangedOrRemarkedInTheFileIsKeptBesideTheDraftForOurOwnRoomOnly() {
    var read = read(tajikistan, SampleWordFiles.memorandum());
    var clause = words(read.wording()).getLast();
    var block = read.wording().blocks().getLast().id();
    var file =
        new ReadWord(
            read.file().document(),
            List.of(),
            read.file().tracked(),
            List.of(
                new ReadWord.Remark(
                    "B. Reader",
                    Instant.parse("2026-05-03T10:00:00Z"),
                    clause.substring(0, 12),
                    "Is this\nso?",
                    block),
                new ReadWord.Remark("", null, "", "At\u0000 a point", null)),
            read.file().statistics());
    var id =
        keeping.begin(
            tajikistan,
            TextKind.MEMORANDUM,
            "From Word",
            "en",
            new WordDraft.Ready(read.wording(), file));
    var threads = commenting.margin(tajikistan, id).threads();
    assertThat(threads)
        .extracting(
            thread ->
                thread.quote() + " | " + thread.said().getFirst().words().replace('\u00a0', ' '))
        .containsExactlyInAnyOrder(
            "In future | In the Word file changed by A. Author",
            clause.substring(0, 12).strip()
                + " | In the Word file remarked by B. Reader, 3 May 2026:\nIs this\nso?",
            words(read.wording()).getFirst()
                + " | In the Word file remarked by somebody unnamed:\nAt a point");
    var there = releasing.release(tajikistan, id, List.of(russia.holder().id()));
    assertThat(commenting.margin(russia, there).threads()).isEmpty();
    assertThat(commenting.margin(tajikistan, there).threads()).isEmpty();
  }

  @Test
  void whatIsNoWordFileIsNotReadAndSaysWhy() {
    assertThat(files.read(tajikistan, "%PDF-1.7".getBytes(UTF_8)))
        .isEqualTo(new WordDraft.Unread(Why.NOT_A_WORD_FILE));
  }

  @Test
  void whoeverDoesNotDraftReadsNoFile() {
    assertThatThrownBy(() -> files.read(signatory, SampleWordFiles.memorandum()))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(DraftingReason.ONLY_DRAFTERS);
  }

  @Test
  void aTextTakenAlongNamesSidesAndNobodyElse() throws IOException {
    var there = released();
    staging.enter(tajikistan, there, Stage.NEGOTIATION);
    var sheet = reading.sheet(russia, there);
    var suggested = SampleWordFiles.suggesting(sheet.wording().canonical(), "RU.aaaaaaaa");
    editing.edit(russia, new Edit(there, sheet.version(), suggested));
    var now = reading.sheet(tajikistan, there);
    var file = downloading.present(tajikistan, there);
    var symbol = String.valueOf(now.symbol()).replace('/', '-');
    assertThat(file.name()).isEqualTo(symbol + "-v" + now.version() + ".docx");
    assertThat(body(file)).contains("w:author=\"Russia\"").doesNotContain("RU.aaaaaaaa");
    var back = read(tajikistan, file.bytes());
    assertThat(words(back.wording())).isEqualTo(words(now.wording()));
    assertThat(back.file().tracked())
        .extracting(ReadWord.Tracked::author)
        .containsExactly("Russia");
  }

  @Test
  void aFrozenRevisionIsTakenAlongUnderItsSymbol() {
    var there = released();
    var revision = stages.frozen(tajikistan, there);
    var symbol = String.valueOf(revision.symbol()).replace('/', '-');
    var frozen = downloading.frozen(russia, revision.id());
    assertThat(frozen.name()).isEqualTo(symbol + ".docx");
    assertThat(words(read(russia, frozen.bytes()).wording()))
        .isEqualTo(words(reading.wording(russia, revision.id())));
    assertThat(downloading.present(russia, there).name()).isEqualTo(symbol + ".docx");
  }

  @Test
  void aFrozenRevisionIsTakenAlongAsAkomaNtosoByTheSameReaders() {
    var there = released();
    var revision = stages.frozen(tajikistan, there);
    var symbol = String.valueOf(revision.symbol());
    var file = downloading.akomaNtoso(russia, revision.id());
    assertThat(file.name()).isEqualTo(symbol.replace('/', '-') + "-en.akn.xml");
    assertThat(new String(file.bytes(), UTF_8))
        .contains("name=\"memorandum\"", "value=\"" + symbol + "\" name=\"symbol\"")
        .contains("language=\"eng\"", revision.fingerprint().hex());
    assertThat(downloading.akomaNtoso(tajikistan, revision.id()).bytes()).isEqualTo(file.bytes());
    var first = reading.sheet(russia, there).revisions().getFirst();
    assertThat(work(downloading.akomaNtoso(russia, first.id()))).isEqualTo(work(file));
    assertThatThrownBy(() -> downloading.akomaNtoso(armenia, revision.id()))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(IdentityReason.NOTHING_HERE);
  }

  private static String work(AkomaNtosoFile file) {
    var words = new String(file.bytes(), UTF_8);
    return words.substring(words.indexOf("<FRBRWork>"), words.indexOf("<FRBRExpression>"));
  }

  @Test
  void aPrivateDraftIsNamedByItsTitleWithoutWhatAFileNameCannotHold() {
    var wording = templates.wording(TextKind.NOTE, "ru");
    var id = preparing.begin(tajikistan, TextKind.NOTE, "../Записка: «о мерах»", wording, "ru");
    assertThat(downloading.present(tajikistan, id).name()).isEqualTo("Записка-о-мерах.docx");
  }

  @Test
  void whoeverMayNotReadATextTakesNothingAlong() {
    var there = released();
    var revision = reading.sheet(russia, there).revisions().getFirst();
    assertThatThrownBy(() -> downloading.present(armenia, there))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(IdentityReason.NOTHING_HERE);
    assertThatThrownBy(() -> downloading.frozen(armenia, revision.id()))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(IdentityReason.NOTHING_HERE);
  }

  private static String body(WordFile file) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), UTF_8);
        }
      }
    }
    return "";
  }
}
