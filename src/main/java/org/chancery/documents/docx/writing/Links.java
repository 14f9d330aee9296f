package org.chancery.documents.docx.writing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The relationships of one part. */
final class Links {

  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();

  /** Names a part that belongs to this one. */
  Links part(String type, String name) {
    parts.put(type, name);
    return this;
  }

  /** The id under which an address is known here. */
  String to(String address) {
    return addresses.computeIfAbsent(address, other -> "link" + (addresses.size() + 1));
  }

  boolean isEmpty() {
    return parts.isEmpty() && addresses.isEmpty();
  }

  String written() {
    var xml = new Xml();
    xml.open(
        "Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    parts.forEach(
        (type, name) ->
            xml.empty("Relationship", "Id", type, "Type", TYPES + type, "Target", name));
    addresses.forEach(
        (address, id) ->
            xml.empty(
                "Relationship",
                "Id",
                id,
                "Type",
                TYPES + "hyperlink",
                "Target",
                address,
                "TargetMode",
                "External"));
    return xml.close().written();
  }
}
