package org.chancery.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.SampleTexts.IMPRINT;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.chancery.documents.Composed;
import org.chancery.documents.Composing;
import org.chancery.documents.Original;
import org.chancery.documents.Party;
import org.chancery.documents.SampleTexts;
import org.chancery.documents.SignaturePlace;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SignatureFieldsTests {

  private static final Composing COMPOSING = new Composing();

  @Test
  void everyFieldExistsInTheFirstRevisionWhereItsPlaceSays() throws Exception {
    var paper = memorandum(SampleTexts.tajikistansOriginal());
    try (var document = Loader.loadPDF(paper.pdf())) {
      var form = document.getDocumentCatalog().getAcroForm();
      assertThat(form.getFields()).hasSize(3);
      for (var place : paper.places()) {
        var field = (PDSignatureField) form.getField(place.field());
        var widget = field.getWidgets().getFirst();
        assertThat(field.getCOSObject().getItem(COSName.V)).isNull();
        assertThat(field.getAlternateFieldName()).isNotBlank();
        assertThat(document.getPages().indexOf(widget.getPage())).isEqualTo(place.page() - 1);
        assertThat(widget.getRectangle().toString())
            .isEqualTo(
                new PDRectangle(place.x(), place.y(), place.width(), place.height()).toString());
        var appearance = widget.getAppearance().getNormalAppearance().getAppearanceStream();
        assertThat(appearance.getFormType()).isEqualTo(1);
        assertThat(appearance.getBBox().toString())
            .isEqualTo(new PDRectangle(place.width(), place.height()).toString());
        assertThat(appearance.getContentStream().toByteArray()).isEmpty();
      }
    }
  }

  @Test
  void aBoxIsReadAloudBetweenItsStateAndItsAgency() throws Exception {
    var paper = memorandum(SampleTexts.tajikistansOriginal());
    try (var document = Loader.loadPDF(paper.pdf())) {
      var boxes = blocksWithForms(document.getDocumentCatalog().getStructureTreeRoot());
      assertThat(boxes).containsExactly("P Div[Form] P P", "P Div[Form] P P", "P Div[Form] P");
    }
  }

  @Test
  void manyPartiesEachHaveTheirOwnBox() throws Exception {
    var parties = new ArrayList<Party>();
    for (int i = 1; i <= 11; i++) {
      parties.add(new Party("P-" + i, "XX", "State " + i, "Agency of State " + i, "Director"));
    }
    var paper = memorandum(new Original(1, 11, parties));
    assertThat(paper.places()).hasSize(12);
    for (var one : paper.places()) {
      assertThat(paper.places()).noneMatch(other -> other != one && overlap(one, other));
    }
    assertThat(VeraPdf.findings(paper.pdf(), PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(VeraPdf.findings(paper.pdf(), PDFAFlavour.PDFUA_1)).isEmpty();
  }

  private static Composed memorandum(Original original) {
    return COMPOSING.compose(SampleTexts.memorandum(), IMPRINT, original).orRefuse();
  }

  private static List<String> blocksWithForms(PDStructureNode node) {
    var blocks = new ArrayList<String>();
    var kids =
        node.getKids().stream()
            .filter(PDStructureElement.class::isInstance)
            .map(PDStructureElement.class::cast)
            .toList();
    var line = String.join(" ", kids.stream().map(SignatureFieldsTests::named).toList());
    if (line.contains("[Form]")) {
      blocks.add(line);
    }
    kids.forEach(kid -> blocks.addAll(blocksWithForms(kid)));
    return blocks;
  }

  private static String named(PDStructureElement element) {
    var form =
        element.getKids().size() == 1
            && element.getKids().getFirst() instanceof PDStructureElement only
            && only.getStructureType().equals("Form");
    return element.getStructureType() + (form ? "[Form]" : "");
  }

  private static boolean overlap(SignaturePlace one, SignaturePlace other) {
    return one.page() == other.page()
        && one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }
}
