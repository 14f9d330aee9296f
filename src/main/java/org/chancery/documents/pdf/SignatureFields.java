package org.chancery.documents.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.chancery.documents.SignaturePlace;

/**
 * Puts the signature fields of all parties into revision 0, so that each signature afterwards is an
 * increment that touches its own field and nothing else.
 *
 * <p>A field is a widget with a name for people ({@code TU}), in a {@code Form} element of the
 * structure tree that refers to it ({@code OBJR}) and is found from it through the parent tree; its
 * page follows the structure for tabbing ({@code Tabs S}): ISO 14289-1, 7.18.1, 7.18.3 and 7.18.4.
 * Its empty appearance is present (ISO 19005-2, 6.3.3), of {@code FormType 1}, and as large as the
 * field.
 */
final class SignatureFields {

  // The fields are there for signatures, and the file may from now on only grow (ISO 32000-1, table
  // 219).
  private static final int SIGNATURES_EXIST_APPEND_ONLY = 3;

  private SignatureFields() {}

  static void add(PDDocument document, List<SignaturePlace> places, List<String> labels) {
    var catalog = document.getDocumentCatalog();
    var form = new PDAcroForm(document);
    form.getCOSObject().setInt(COSName.getPDFName("SigFlags"), SIGNATURES_EXIST_APPEND_ONLY);
    catalog.setAcroForm(form);
    var boxes = Structure.emptyBoxes(catalog.getStructureTreeRoot());
    if (boxes.size() != places.size()) {
      throw new IllegalStateException(
          boxes.size() + " tagged boxes for " + places.size() + " fields");
    }
    for (int i = 0; i < places.size(); i++) {
      var widget = add(document, form, places.get(i), labels.get(i));
      tag(document, widget, boxes.get(i), labels.get(i));
    }
  }

  private static PDAnnotationWidget add(
      PDDocument document, PDAcroForm form, SignaturePlace place, String label) {
    var page = document.getPage(place.page() - 1);
    var field = new PDSignatureField(form);
    field.setPartialName(place.field());
    field.setAlternateFieldName(label);
    var widget = field.getWidgets().getFirst();
    widget.setRectangle(new PDRectangle(place.x(), place.y(), place.width(), place.height()));
    widget.setPage(page);
    widget.setPrinted(true);
    widget.setAppearance(empty(document, place));
    form.getFields().add(field);
    var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      annotations = new COSArray();
      page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    }
    annotations.add(widget.getCOSObject());
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    return widget;
  }

  private static PDAppearanceDictionary empty(PDDocument document, SignaturePlace place) {
    var stream = new PDAppearanceStream(document);
    stream.setFormType(1);
    stream.setBBox(new PDRectangle(place.width(), place.height()));
    stream.setResources(new PDResources());
    var appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(stream);
    return appearance;
  }

  private static void tag(
      PDDocument document, PDAnnotationWidget widget, PDStructureElement box, String label) {
    var root = document.getDocumentCatalog().getStructureTreeRoot();
    var element = new PDStructureElement("Form", box);
    element.setPage(widget.getPage());
    element.setAlternateDescription(label);
    var reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
    reference.setItem(COSName.OBJ, widget.getCOSObject());
    reference.setItem(COSName.PG, widget.getPage().getCOSObject());
    element.getCOSObject().setItem(COSName.K, reference);
    box.appendKid(element);
    int key = root.getParentTreeNextKey();
    widget.setStructParent(key);
    var numbers = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
    if (numbers == null) {
      throw new IllegalStateException("the parent tree is not flat");
    }
    numbers.add(COSInteger.get(key));
    numbers.add(element.getCOSObject());
    root.setParentTreeNextKey(key + 1);
  }
}
