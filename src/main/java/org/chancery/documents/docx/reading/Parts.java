package org.chancery.documents.docx.reading;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.chancery.documents.docx.reading.Refusal.Code;
import org.jspecify.annotations.Nullable;

/** The parts of a Word file and how they refer to each other (ISO/IEC 29500-2). */
final class Parts {

  /** What a relationship leads to. */
  record Target(String type, String address, boolean outside) {}

  private final Archive archive;
  private final String document;
  private final Map<String, Target> ofDocument;

  private Parts(Archive archive) {
    this.archive = archive;
    this.document =
        relationships("").values().stream()
            .filter(target -> target.type.equals("officeDocument") && !target.outside)
            .map(Target::address)
            .findFirst()
            .orElseThrow(() -> new Refusal(Code.NOT_A_WORD_FILE));
    if (!archive.has(document)) {
      throw new Refusal(Code.DAMAGED);
    }
    this.ofDocument = relationships(document);
  }

  static Parts of(byte[] file) {
    return new Parts(Archive.of(file));
  }

  @Nullable InputStream document() {
    return archive.open(document);
  }

  /** The part that the document names for a purpose, such as {@code styles}. */
  @Nullable InputStream open(String type) {
    String address = address(type);
    return address == null ? null : archive.open(address);
  }

  /** Where the addresses of the document's links stand. */
  Map<String, Target> links() {
    return ofDocument;
  }

  /** The same of a part that the document names, such as {@code footnotes}. */
  Map<String, Target> links(String type) {
    String address = address(type);
    return address == null ? Map.of() : relationships(address);
  }

  @Nullable InputStream at(Target target) {
    return target.outside ? null : archive.open(target.address);
  }

  boolean has(String type) {
    return address(type) != null;
  }

  private @Nullable String address(String type) {
    return ofDocument.values().stream()
        .filter(target -> target.type.equals(type) && !target.outside)
        .map(Target::address)
        .findFirst()
        .orElse(null);
  }

  private Map<String, Target> relationships(String part) {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    var found = new HashMap<String, Target>();
    XmlStream.children(
        archive.open(folder + "_rels/" + part.substring(slash) + ".rels"),
        "rel:Relationships",
        "rel:Relationships",
        relationship -> {
          String type = relationship.value("Type", "");
          boolean outside = relationship.value("TargetMode", "").equals("External");
          String target = relationship.value("Target", "");
          found.put(
              relationship.value("Id", ""),
              new Target(
                  type.substring(type.lastIndexOf('/') + 1),
                  outside ? target : resolved(folder, target),
                  outside));
        });
    return found;
  }

  private static String resolved(String folder, String target) {
    var steps = new ArrayDeque<String>();
    String path = target.startsWith("/") ? target : folder + target;
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
