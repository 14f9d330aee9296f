package org.chancery.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * What a tagged paper says, block by block and language by language, as it would be read aloud: in
 * the order of its structure, wherever on the page it stands.
 */
public final class ReadAloud {

  /**
   * What one element says itself.
   *
   * @param language of the part that it stands in; the paper's own outside such parts
   * @param words without any space: lines end wherever there is room
   */
  public record Said(String language, String words) {}

  private final Map<COSBase, Map<Integer, String>> written = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  private ReadAloud(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      var ofPage = written.computeIfAbsent(page.getCOSObject(), one -> new HashMap<>());
      extractor.getMarkedContents().forEach(one -> keep(one, ofPage));
    }
    var language = document.getDocumentCatalog().getLanguage();
    walk(document.getDocumentCatalog().getStructureTreeRoot(), language, null);
  }

  /** All that a paper says, in reading order. */
  public static List<Said> of(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return List.copyOf(new ReadAloud(document).said);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The same of one language. */
  public static List<String> of(byte[] pdf, String language) {
    return of(pdf).stream()
        .filter(one -> one.language().equals(language))
        .map(Said::words)
        .toList();
  }

  private static void keep(PDMarkedContent content, Map<Integer, String> ofPage) {
    if (content.getMCID() >= 0) {
      ofPage.merge(content.getMCID(), words(content), String::concat);
    } else {
      for (var inside : content.getContents()) {
        if (inside instanceof PDMarkedContent deeper) {
          keep(deeper, ofPage);
        }
      }
    }
  }

  private static String words(PDMarkedContent content) {
    var words = new StringBuilder();
    for (var inside : content.getContents()) {
      if (inside instanceof TextPosition letter) {
        words.append(letter.getUnicode().strip());
      } else if (inside instanceof PDMarkedContent deeper) {
        words.append(words(deeper));
      }
    }
    return words.toString();
  }

  private void walk(PDStructureNode node, String language, @Nullable PDPage page) {
    var own = new StringBuilder();
    for (var kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element -> {
          var spoken = element.getLanguage();
          var on = element.getPage();
          walk(element, spoken == null ? language : spoken, on == null ? page : on);
        }
        case PDMarkedContentReference reference ->
            own.append(
                at(reference.getPage() == null ? page : reference.getPage(), reference.getMCID()));
        case Integer mcid -> own.append(at(page, mcid));
        case null, default -> {}
      }
    }
    if (!own.isEmpty()) {
      said.add(new Said(language, own.toString()));
    }
  }

  private String at(@Nullable PDPage page, int mcid) {
    return page == null
        ? ""
        : written.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(mcid, "");
  }
}
