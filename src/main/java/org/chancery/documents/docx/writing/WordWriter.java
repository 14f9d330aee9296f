package org.chancery.documents.docx.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chancery.documents.WordSetting;
import org.chancery.documents.docx.reading.HouseStyle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a whole file: the text and the parts around it, always in the same order and time. */
public final class WordWriter {

  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String KIND =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /** The first moment that a ZIP file can name. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final WordSetting setting;
  private final Links links = new Links();
  private final Map<String, String> parts = new LinkedHashMap<>();

  private WordWriter(WordSetting setting) {
    this.setting = setting;
  }

  /**
   * Writes a text.
   *
   * @param document the editor's JSON
   * @param setting how
   * @return the file
   * @throws IllegalArgumentException if the document is no JSON or not of the schema
   */
  public static byte[] write(String document, WordSetting setting) {
    try {
      JsonNode json = JsonMapper.shared().readTree(document);
      if (!Nodes.is(json, "doc")) {
        throw new IllegalArgumentException("not a text");
      }
      return new WordWriter(setting).file(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  /** A language as Word names it, with the country whose spelling is meant. */
  static String tag(Locale language) {
    return language.getLanguage().equals("ru")
        ? "ru-RU"
        : language.getCountry().isEmpty() && language.getLanguage().equals("en")
            ? "en-GB"
            : language.toLanguageTag();
  }

  private byte[] file(JsonNode document) {
    boolean russian = setting.language().getLanguage().equals("ru");
    String gap = russian ? HouseStyle.TO_BE_COMPLETED_IN_RUSSIAN : HouseStyle.TO_BE_COMPLETED;
    var brackets = new Brackets(document);
    var changes = new Changes(setting.suggestions());
    var footnotes = new Footnotes(changes, brackets, gap);
    var lists = new Lists(russian);
    String body = body(document, brackets, changes, footnotes, lists, gap);
    links
        .part("styles", "styles.xml")
        .part("numbering", "numbering.xml")
        .part("settings", "settings.xml")
        .part("fontTable", "fontTable.xml")
        .part("footnotes", "footnotes.xml")
        .part("footer", "footer1.xml");
    parts.put("[Content_Types].xml", types());
    parts.put("_rels/.rels", root());
    parts.put("docProps/core.xml", core(document));
    parts.put("word/document.xml", body);
    parts.put("word/_rels/document.xml.rels", links.written());
    parts.put("word/styles.xml", Styles.written(setting.language()));
    parts.put("word/numbering.xml", lists.written());
    parts.put("word/settings.xml", settings());
    parts.put("word/fontTable.xml", typefaces());
    parts.put("word/footnotes.xml", footnotes.written());
    if (!footnotes.links().isEmpty()) {
      parts.put("word/_rels/footnotes.xml.rels", footnotes.links().written());
    }
    parts.put("word/footer1.xml", footer());
    return packed();
  }

  private String body(
      JsonNode document,
      Brackets brackets,
      Changes changes,
      Footnotes footnotes,
      Lists lists,
      String gap) {
    var xml = new Xml();
    xml.open("w:document", "xmlns:w", W, "xmlns:r", R).open("w:body");
    var runs = new Runs(xml, links, changes, brackets, footnotes, gap);
    new BodyWriter(xml, lists, changes, brackets, runs).document(document);
    xml.open("w:sectPr");
    xml.empty("w:footerReference", "w:type", "default", "r:id", "footer");
    xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
    xml.empty(
        "w:pgMar",
        "w:top",
        "1134",
        "w:right",
        "1134",
        "w:bottom",
        "1134",
        "w:left",
        "1418",
        "w:header",
        "709",
        "w:footer",
        "709",
        "w:gutter",
        "0");
    return xml.close().close().close().written();
  }

  private static String types() {
    var xml = new Xml();
    xml.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    xml.empty(
        "Default",
        "Extension",
        "rels",
        "ContentType",
        "application/vnd.openxmlformats-package.relationships+xml");
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    part(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    part(xml, "/word/document.xml", KIND + "document.main+xml");
    for (String name : new String[] {"styles", "numbering", "settings", "fontTable", "footnotes"}) {
      part(xml, "/word/" + name + ".xml", KIND + name + "+xml");
    }
    part(xml, "/word/footer1.xml", KIND + "footer+xml");
    return xml.close().written();
  }

  private static void part(Xml xml, String name, String type) {
    xml.empty("Override", "PartName", name, "ContentType", type);
  }

  private static String root() {
    var xml = new Xml();
    xml.open(
        "Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    xml.empty(
        "Relationship",
        "Id",
        "document",
        "Type",
        R + "/officeDocument",
        "Target",
        "word/document.xml");
    xml.empty(
        "Relationship",
        "Id",
        "core",
        "Type",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "Target",
        "docProps/core.xml");
    return xml.close().written();
  }

  /**
   * The title for windows and lists of files; no author, and no date that would change the bytes.
   */
  private String core(JsonNode document) {
    var title = new StringBuilder();
    document
        .path("content")
        .path(0)
        .path("content")
        .forEach(words -> title.append(words.path("text").asString("")));
    var xml = new Xml();
    xml.open(
        "cp:coreProperties",
        "xmlns:cp",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/");
    xml.open("dc:title").text(title.toString()).close();
    xml.open("dc:language").text(tag(setting.language())).close();
    return xml.close().written();
  }

  private String settings() {
    var xml = new Xml();
    xml.open("w:settings", "xmlns:w", W);
    if (setting.tracking()) {
      xml.empty("w:trackRevisions");
    }
    xml.open("w:footnotePr").empty("w:footnote", "w:id", "-1").empty("w:footnote", "w:id", "0");
    xml.close().open("w:compat");
    xml.empty(
        "w:compatSetting",
        "w:name",
        "compatibilityMode",
        "w:uri",
        "http://schemas.microsoft.com/office/word",
        "w:val",
        "15");
    xml.close().says("w:themeFontLang", tag(setting.language()));
    return xml.close().written();
  }

  /** The typeface is named and not carried: where it is missing, the usual one takes its place. */
  private static String typefaces() {
    var xml = new Xml();
    xml.open("w:fonts", "xmlns:w", W).open("w:font", "w:name", "PT Serif");
    xml.says("w:altName", "Times New Roman").says("w:family", "roman").says("w:pitch", "variable");
    return xml.close().close().written();
  }

  private static String footer() {
    var xml = new Xml();
    xml.open("w:ftr", "xmlns:w", W).open("w:p").open("w:pPr").says("w:jc", "center").close();
    xml.open("w:fldSimple", "w:instr", " PAGE ").open("w:r").open("w:t").text("1");
    return xml.close().close().close().close().close().written();
  }

  private byte[] packed() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
