package org.chancery.documents.akn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.documents.AkomaNtosoSetting;
import org.chancery.documents.pdf.Words;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.Wording;

/**
 * Writes a text as a statement of Akoma Ntoso: its title is the preface, what follows the articles
 * its conclusions, and each annex a document of its own that is attached.
 */
public final class AkomaNtosoWriter {

  private static final Set<Kind> AROUND =
      Set.of(Kind.TITLE, Kind.PREAMBLE, Kind.TESTIMONIUM, Kind.SIGNATURES, Kind.ANNEX);

  private final Xml xml = new Xml();
  private final Wording wording;
  private final AkomaNtosoSetting setting;
  private final Metadata metadata;
  private final Piece.Tree tree;
  private final Blocks blocks;

  private AkomaNtosoWriter(Wording wording, AkomaNtosoSetting setting) {
    this.wording = wording;
    this.setting = setting;
    this.metadata = new Metadata(xml, setting, "statement");
    this.tree = Piece.tree(wording.blocks());
    var words = Words.in(setting.language());
    var own = "heading." + setting.nature();
    this.blocks =
        new Blocks(
            xml,
            words,
            new Phrases(xml, words, tree.footnotes()),
            words.has(own) ? own : "heading.memorandum");
  }

  /**
   * Writes a text.
   *
   * @param wording its words
   * @param setting what the file says of them
   * @return XML in UTF-8
   */
  public static byte[] write(Wording wording, AkomaNtosoSetting setting) {
    return new AkomaNtosoWriter(wording, setting).write();
  }

  private byte[] write() {
    xml.open("akomaNtoso", "xmlns", Xml.AKN);
    xml.open("statement", "name", setting.nature(), "contains", "singleVersion");
    metadata.write("main", wording.fingerprint());
    part("preface", Kind.TITLE);
    part("preamble", Kind.PREAMBLE);
    mainBody(tree.outermost().stream().filter(one -> !AROUND.contains(one.kind())).toList());
    part("conclusions", Kind.TESTIMONIUM, Kind.SIGNATURES);
    var annexes = of(Kind.ANNEX);
    if (!annexes.isEmpty()) {
      xml.open("attachments");
      annexes.forEach(this::annex);
      xml.close();
    }
    xml.close().close();
    return xml.written();
  }

  private List<Piece> of(Kind... kinds) {
    var wanted = Set.of(kinds);
    return tree.outermost().stream().filter(one -> wanted.contains(one.kind())).toList();
  }

  private void part(String name, Kind... kinds) {
    var pieces = of(kinds);
    if (!pieces.isEmpty()) {
      xml.open(name, "xml:lang", setting.language().getLanguage());
      pieces.forEach(this::around);
      xml.close();
    }
  }

  private void around(Piece piece) {
    switch (piece.kind()) {
      case TITLE -> {
        xml.open("p");
        blocks.worded(List.of("docTitle"), piece);
        xml.close();
      }
      case SIGNATURES -> {
        xml.open("container", "name", "signatures", "eId", piece.eId());
        for (var signature : piece.inside()) {
          xml.open("p");
          blocks.worded(List.of("signature"), signature);
          xml.close();
        }
        xml.close();
      }
      case TESTIMONIUM -> blocks.worded(List.of("p", "class", "testimonium"), piece);
      default -> blocks.block(piece);
    }
  }

  private void mainBody(List<Piece> pieces) {
    xml.open("mainBody", "xml:lang", setting.language().getLanguage());
    blocks.body(pieces, false);
    xml.close();
  }

  private void annex(Piece annex) {
    xml.open("attachment", "eId", annex.eId());
    blocks.heading(annex, "heading.annex");
    xml.open("doc", "name", "annex", "contains", "singleVersion");
    metadata.write("annex_" + annex.block().number(), null);
    mainBody(new ArrayList<>(annex.inside()));
    xml.close().close();
  }
}
