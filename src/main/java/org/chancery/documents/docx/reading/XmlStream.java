package org.chancery.documents.docx.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chancery.documents.docx.reading.Refusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part child by child, so that a long document is never in memory as a tree. Document types
 * are refused: no Word writes one, and they are the door of external entities.
 */
final class XmlStream {

  /** No Word nests so deep; the parser of the JDK ends at 100. */
  static final int DEEPEST = 90;

  /** In one child of a body, so in one table at most. */
  static final int MOST_ELEMENTS = 600_000;

  private static final XMLInputFactory FACTORY = factory();

  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String OPEN = "http://schemas.openxmlformats.org/";

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry(OPEN + "wordprocessingml/2006/main", "w:"),
          Map.entry(STRICT + "wordprocessingml/main", "w:"),
          Map.entry(OPEN + "officeDocument/2006/relationships", "r:"),
          Map.entry(STRICT + "officeDocument/relationships", "r:"),
          Map.entry(OPEN + "officeDocument/2006/math", "m:"),
          Map.entry(STRICT + "officeDocument/math", "m:"),
          Map.entry(OPEN + "package/2006/relationships", "rel:"),
          Map.entry(OPEN + "package/2006/content-types", "ct:"),
          Map.entry(OPEN + "markup-compatibility/2006", "mc:"),
          Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"));

  private final XMLStreamReader reader;
  private int elements;

  private XmlStream(XMLStreamReader reader) {
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new Refusal(Code.HOSTILE);
        });
    return factory;
  }

  /**
   * Hands over the children of the first element of a name.
   *
   * @param part the part's bytes; nothing is read when there is none
   * @param root what the part must be
   * @param container whose children are wanted: the root itself or one below
   * @param each takes a child with all that is in it
   */
  static void children(
      @Nullable InputStream part, String root, String container, Consumer<Element> each) {
    if (part == null) {
      return;
    }
    try (part) {
      var reader = FACTORY.createXMLStreamReader(part);
      new XmlStream(reader).read(root, container, each);
    } catch (XMLStreamException | IOException e) {
      throw new Refusal(Code.DAMAGED);
    }
  }

  private void read(String root, String container, Consumer<Element> each)
      throws XMLStreamException {
    boolean inside = false;
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> throw new Refusal(Code.HOSTILE);
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal(Code.HOSTILE);
        case XMLStreamConstants.START_ELEMENT -> {
          if (inside) {
            elements = 0;
            each.accept(tree(depth));
          } else {
            String name = name(reader.getNamespaceURI(), reader.getLocalName());
            if (depth == 0 && !name.equals(root)) {
              throw new Refusal(Code.NOT_A_WORD_FILE);
            }
            inside = name.equals(container);
            depth = deeper(depth);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (inside) {
            return;
          }
          depth--;
        }
        default -> {}
      }
    }
  }

  /** The element at which the reader stands, to its end. */
  private Element tree(int depth) throws XMLStreamException {
    if (++elements > MOST_ELEMENTS) {
      throw new Refusal(Code.HOSTILE);
    }
    var element = new Element(name(reader.getNamespaceURI(), reader.getLocalName()));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.attribute(
          name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)),
          reader.getAttributeValue(i));
    }
    var words = new StringBuilder(0);
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> element.add(tree(deeper(depth)));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            words.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal(Code.HOSTILE);
        case XMLStreamConstants.END_ELEMENT -> {
          if (element.children().isEmpty() && !words.isEmpty()) {
            element.text(words.toString());
          }
          return element;
        }
        default -> {}
      }
    }
  }

  private static int deeper(int depth) {
    if (depth == DEEPEST) {
      throw new Refusal(Code.HOSTILE);
    }
    return depth + 1;
  }

  /** Names without namespace stay bare; foreign ones are told apart from ours by a prefix. */
  private static String name(@Nullable String namespace, String local) {
    if (namespace == null || namespace.isEmpty()) {
      return local;
    }
    return PREFIXES.getOrDefault(namespace, "x:").concat(local);
  }
}
