package org.chancery.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.SampleTexts.IMPRINT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedStatementTests {

  private static final Composing COMPOSING = new Composing();

  @Test
  void aFileAloneTellsWhatItIsAndWhoHasToSignIt() {
    var paper =
        COMPOSING
            .compose(SampleTexts.memorandum(), IMPRINT, SampleTexts.tajikistansOriginal())
            .orRefuse();
    assertThat(SealedStatement.read(paper.pdf()))
        .contains(
            new SealedStatement(
                FinalKind.MEMORANDUM,
                "IC/21/5/Rev.2",
                SampleTexts.FINGERPRINT,
                1,
                2,
                true,
                List.of("party-TAJIKSTANDART", "party-ROSSTANDART", "seal"),
                List.of(
                    signatory(SampleTexts.tajikstandart()), signatory(SampleTexts.rosstandart()))));
  }

  private static SealedStatement.Signatory signatory(Party party) {
    return new SealedStatement.Signatory(
        party.field(), party.country(), party.names().agency(), party.names().office());
  }

  @Test
  void aStatementThatNamesOnlySomePartiesStatesNothing() {
    var paper =
        COMPOSING
            .compose(SampleTexts.memorandum(), IMPRINT, SampleTexts.tajikistansOriginal())
            .orRefuse()
            .pdf();
    assertThat(SealedStatement.read(altered(paper, "chancery:OfficesRu>", "chancery:OfficesXx>")))
        .isEmpty();
    assertThat(SealedStatement.read(altered(paper, "chancery:States>", "chancery:Statez>")))
        .isEmpty();
  }

  @Test
  void aPaperThatNobodySignsExpectsNoFields() {
    var paper = COMPOSING.compose(SampleTexts.agenda(), IMPRINT).orRefuse();
    assertThat(SealedStatement.read(paper.pdf()))
        .hasValueSatisfying(
            statement -> {
              assertThat(statement.kind()).isEqualTo(FinalKind.AGENDA);
              assertThat(statement.originals()).isZero();
              assertThat(statement.fields()).isEmpty();
              assertThat(statement.signatories()).isEmpty();
            });
  }

  @Test
  void aForeignOrDamagedFileStatesNothing() {
    var paper = COMPOSING.compose(SampleTexts.agenda(), IMPRINT).orRefuse().pdf();
    assertThat(SealedStatement.read(new byte[0])).isEmpty();
    assertThat(SealedStatement.read("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(SealedStatement.read(Arrays.copyOf(paper, 200))).isEmpty();
    assertThat(SealedStatement.read(altered(paper, "chancery:Kind>AGENDA", "chancery:Kind>AGENDX")))
        .isEmpty();
    assertThat(SealedStatement.read(altered(paper, "final-text/1.0/", "final-text/9.9/")))
        .isEmpty();
  }

  private static byte[] altered(byte[] pdf, String what, String with) {
    var text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(what);
    return text.replace(what, with).getBytes(StandardCharsets.ISO_8859_1);
  }
}
