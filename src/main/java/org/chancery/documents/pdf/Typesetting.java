package org.chancery.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.documents.Composed;
import org.chancery.documents.Composition;
import org.chancery.documents.CopyCertificate;
import org.chancery.documents.FinalText;
import org.chancery.documents.Imprint;
import org.chancery.documents.Original;
import org.chancery.documents.Party;
import org.chancery.documents.RedlineEdition;
import org.chancery.documents.SignaturePlace;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Sets a text as a PDF that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Dates and
 * identifiers come from what is set, so the same input gives the same bytes.
 */
public final class Typesetting {

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final Pattern BOXES = Pattern.compile(Pattern.quote(Form.BOX) + ".+");

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final Typefaces typefaces = new Typefaces();

  /**
   * Sets a text.
   *
   * @param text the content
   * @param imprint what is printed around it
   * @param original which original of an instrument it is; nothing, if it is not to be signed
   * @return the paper, or what cannot be printed
   */
  public Composition set(FinalText text, Imprint imprint, @Nullable Original original) {
    var form = new Form(text, imprint, original).filled();
    return set(form, text.language(), document -> finish(document, text, imprint, original));
  }

  /**
   * Sets what changed between two states of a text.
   *
   * @param edition the changes
   * @param imprint what is printed around them
   * @return the paper, or what cannot be printed
   */
  public Composition set(RedlineEdition edition, Imprint imprint) {
    var form = new RedlineForm(edition, imprint).filled();
    return set(form, edition.language(), drawn -> finish(drawn, edition, imprint));
  }

  /**
   * Sets the certificate of a true copy, with the field for its seal.
   *
   * @param certificate what is certified
   * @param imprint what is printed around it
   * @return the paper, or what cannot be printed
   */
  public Composition set(CopyCertificate certificate, Imprint imprint) {
    var form = new CopyCertificateForm(certificate, imprint).filled();
    return set(form, certificate.language(), drawn -> finish(drawn, certificate, imprint));
  }

  /** A layout and the document that was drawn from it. */
  private record Drawn(PdfBoxRenderer renderer, PDDocument document) {}

  /** What is done to a drawn document before it is a paper. */
  private interface Finish {
    Composed of(Drawn drawn) throws IOException;
  }

  private Composition set(Document form, Locale language, Finish finish) {
    var body = (Element) form.getElementsByTagName("body").item(0);
    var unprintable = new Proofreading(typefaces, Words.in(language)).read(body);
    if (unprintable.isPresent()) {
      return unprintable.get();
    }
    try (var _ = new ToolsOfTheJdk();
        var document = new PDDocument();
        var renderer = renderer(form, document)) {
      renderer.layout();
      var tooWide = Widths.tooWide(renderer.getRootBox());
      if (tooWide.isPresent()) {
        return tooWide.get();
      }
      renderer.createPDFKeepOpen();
      ContentStreams.tidy(document);
      return finish.of(new Drawn(renderer, document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Composed finish(Drawn drawn, FinalText text, Imprint imprint, @Nullable Original original)
      throws IOException {
    var document = drawn.document();
    var places = original == null ? List.<SignaturePlace>of() : places(drawn.renderer(), original);
    straighten(document, imprint);
    if (original != null) {
      SignatureFields.add(document, places, labels(text, original));
    }
    Statements.write(document, text, imprint, original);
    long identity =
        31L * text.masthead().fingerprint().hashCode() + (original == null ? 0 : original.number());
    return new Composed(bytes(document, identity), places);
  }

  private Composed finish(Drawn drawn, RedlineEdition edition, Imprint imprint) throws IOException {
    var document = drawn.document();
    straighten(document, imprint);
    Statements.write(document, About.of(edition, imprint), imprint);
    long identity = 31L * edition.earlier().hashCode() + edition.later().hashCode();
    return new Composed(bytes(document, identity), List.of());
  }

  private Composed finish(Drawn drawn, CopyCertificate certificate, Imprint imprint)
      throws IOException {
    var document = drawn.document();
    var places = places(drawn.renderer(), List.of(Original.SEAL));
    straighten(document, imprint);
    SignatureFields.add(
        document, places, List.of(Words.in(certificate.language()).say("box.seal")));
    Statements.write(document, About.of(certificate, imprint), imprint);
    return new Composed(bytes(document, certificate.sha256().hashCode()), places);
  }

  private void straighten(PDDocument document, Imprint imprint) throws IOException {
    Structure.straighten(document.getDocumentCatalog().getStructureTreeRoot());
    if (imprint.sample()) {
      Watermark.under(document, typefaces.upright(document));
    }
  }

  private PdfBoxRenderer renderer(Document form, PDDocument document) {
    var builder = new PdfRendererBuilder();
    var measuring = new Measuring();
    typefaces.offerTo(builder, document, measuring);
    var renderer =
        builder
            .usePDDocument(document)
            // only means that content streams are not compressed, which they are once they are tidy
            .testMode(true)
            .usePdfUaAccessibility(true)
            .usePdfAConformance(PdfAConformance.PDFA_2_A)
            .useColorProfile(SRGB)
            .useObjectDrawerFactory(Qr.drawers())
            .withProducer(Statements.PRODUCER)
            // A paper is made of what it was given; a form that names a file or an address gets
            // nothing.
            .useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .withW3cDocument(form, null)
            .buildPdfRenderer();
    measuring.serve(renderer.getSharedContext());
    return renderer;
  }

  private static List<SignaturePlace> places(PdfBoxRenderer renderer, Original original) {
    var names = new ArrayList<>(original.parties().stream().map(Party::field).toList());
    names.add(Original.SEAL);
    return places(renderer, names);
  }

  private static List<SignaturePlace> places(PdfBoxRenderer renderer, List<String> names) {
    var found = renderer.findPagePositionsByID(BOXES);
    return names.stream()
        .map(
            name ->
                found.stream()
                    .filter(position -> position.getId().equals(Form.BOX + name))
                    .findFirst()
                    .map(position -> place(name, position))
                    .orElseThrow(() -> new IllegalStateException("no box for " + name)))
        .toList();
  }

  private static SignaturePlace place(String name, PagePosition<?> position) {
    // Inwards to whole points: the drawn border stays outside the field.
    int x = (int) Math.ceil(position.getX() + 1);
    int y = (int) Math.ceil(position.getY() + 1);
    int right = (int) Math.floor(position.getX() + position.getWidth() - 1);
    int top = (int) Math.floor(position.getY() + position.getHeight() - 1);
    return new SignaturePlace(name, position.getPageNo() + 1, x, y, right - x, top - y);
  }

  private static List<String> labels(FinalText text, Original original) {
    var words = Words.in(text.language());
    var labels = new ArrayList<String>();
    original
        .parties()
        .forEach(party -> labels.add(words.say("box.party", party.agency(), party.state())));
    labels.add(words.say("box.seal"));
    return labels;
  }

  /** The file identifier (ISO 32000-1, 14.4) is derived from what is set, not from the time. */
  private static byte[] bytes(PDDocument document, long identity) throws IOException {
    document.setDocumentId(identity);
    var out = new ByteArrayOutputStream(1 << 17);
    document.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }
}
