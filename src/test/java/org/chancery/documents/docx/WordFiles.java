package org.chancery.documents.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small Word files as Word, or somebody who means harm, would write them. */
final class WordFiles {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String SPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder relationships = new StringBuilder();
  private int count;

  private WordFiles() {
    part(
        "_rels/.rels",
        HEAD
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
            + " Id=\"d\" Type=\""
            + TYPES
            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
  }

  /** A file with this body, in WordprocessingML without the declaration of its namespaces. */
  static WordFiles withBody(String body) {
    return new WordFiles()
        .part(
            "word/document.xml",
            HEAD + "<w:document" + SPACES + "><w:body>" + body + "</w:body></w:document>");
  }

  /** A paragraph of words in a style. */
  static String p(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(style, r(words));
  }

  /** A paragraph of words. */
  static String p(String words) {
    return "<w:p>" + r(words) + "</w:p>";
  }

  /** A paragraph in the middle, in bold letters. */
  static String centred(String words) {
    return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
        + "<w:t xml:space=\"preserve\">"
        + words
        + "</w:t></w:r></w:p>";
  }

  /** A paragraph in a list. */
  static String li(int list, int level, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, r(words));
  }

  static String r(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  /** A cell of a table. */
  static String tc(String properties, String... words) {
    var cell = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
    for (String one : words) {
      cell.append(p(one));
    }
    return cell.append("</w:tc>").toString();
  }

  /** What an author tracked. */
  static String tracked(String element, String inside) {
    return "<w:%s w:id=\"1\" w:author=\"A. Author\" w:date=\"2026-03-04T10:11:00Z\">%s</w:%s>"
        .formatted(element, inside, element);
  }

  /** A paragraph whose end an author tracked. */
  static String trackedEnd(String element, String inside) {
    return "<w:p><w:pPr><w:rPr>%s</w:rPr></w:pPr>%s</w:p>".formatted(tracked(element, ""), inside);
  }

  WordFiles styles(String styles) {
    return root("styles", "w:styles", styles);
  }

  WordFiles footnotes(String footnotes) {
    return root("footnotes", "w:footnotes", footnotes);
  }

  WordFiles endnotes(String endnotes) {
    return root("endnotes", "w:endnotes", endnotes);
  }

  WordFiles comments(String comments) {
    return root("comments", "w:comments", comments);
  }

  WordFiles settings(String settings) {
    return root("settings", "w:settings", settings);
  }

  /** Lists, each of levels "format text". */
  WordFiles numbering(String[]... lists) {
    var xml = new StringBuilder();
    for (int i = 0; i < lists.length; i++) {
      xml.append("<w:abstractNum w:abstractNumId=\"%d\">".formatted(i));
      for (int level = 0; level < lists[i].length; level++) {
        String[] parts = lists[i][level].split(" ", 2);
        xml.append(
            "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, parts[0], parts[1]));
      }
      xml.append("</w:abstractNum>");
    }
    for (int i = 0; i < lists.length; i++) {
      xml.append(
          "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/></w:num>".formatted(i + 1, i));
    }
    return root("numbering", "w:numbering", xml.toString());
  }

  private WordFiles root(String type, String root, String inside) {
    relation(type, type, type + ".xml", false);
    String xml = HEAD + "<" + root + SPACES + ">" + inside + "</" + root + ">";
    return part("word/" + type + ".xml", xml);
  }

  WordFiles relation(String id, String type, String target, boolean outside) {
    relationships.append(
        "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"%s/>"
            .formatted(id, TYPES, type, target, outside ? " TargetMode=\"External\"" : ""));
    return this;
  }

  WordFiles part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  WordFiles part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  WordFiles manyParts(int more) {
    for (int i = 0; i < more; i++) {
      part("word/media/image" + ++count + ".png", new byte[1]);
    }
    return this;
  }

  byte[] bytes() {
    var links =
        HEAD
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relationships
            + "</Relationships>";
    part("word/_rels/document.xml.rels", links);
    return zip(parts);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
