package org.chancery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People of the sample commission at their desks, each signed in at the real Keycloak. */
final class Desk {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> PEOPLE =
      List.of(
          "delegate.tj",
          "delegate.ru",
          "delegate.kz",
          "delegate.am",
          "delegate.by",
          "delegate.kg",
          "head.tj",
          "head.kz",
          "head.am",
          "head.by",
          "head.kg");

  private final URI portal;
  private final Path folder;
  private final List<Visitor> sessions = new ArrayList<>();

  Desk(URI portal, Path folder) {
    this.portal = portal;
    this.folder = folder;
  }

  /** Signs so many in: several sessions of each person, as many as there are lines to open. */
  void signIn(int count) {
    for (var login : PEOPLE) {
      sessions.add(new Visitor(portal, login).signIn());
    }
    while (sessions.size() < count) {
      sessions.add(sessions.get(sessions.size() % PEOPLE.size()).again().signIn());
    }
  }

  /** The first delegate's answer from the door for measurements. */
  JsonNode ask(String path) {
    return JSON.readTree(sessions.getFirst().read("bench/" + path));
  }

  /** A new text at a table of all segments; it is also the seed of the peer. */
  Where tableOf200Pages() {
    var text = Where.of(ask("table?pages=200"));
    if (!Files.exists(Path.of(document()))) {
      keep(text);
    }
    return text;
  }

  private void keep(Where text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          Path.of(document()), sessions.getFirst().read("bench/document?" + text.query()));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** The file with the words of a text of 200 pages. */
  String document() {
    return folder.resolve("seed.json").toString();
  }

  /** A text in the answers of the door. */
  record Where(String space, String text) {

    static Where of(JsonNode json) {
      return new Where(json.path("space").asString(), json.path("text").asString());
    }

    String query() {
      return "space=" + space + "&text=" + text;
    }
  }

  /** What editors show when they open their lines: one session and one ticket each. */
  List<Map<String, String>> lines(Where text, int count) {
    var lines = new ArrayList<Map<String, String>>();
    for (var session : sessions.subList(0, count)) {
      lines.add(line(session, text));
    }
    return lines;
  }

  /** One session that opens several texts. */
  List<Map<String, String>> lines(List<Where> texts) {
    return texts.stream().map(text -> line(sessions.getFirst(), text)).toList();
  }

  private static Map<String, String> line(Visitor session, Where text) {
    var issued = JSON.readTree(session.read("bench/ticket?" + text.query()));
    return Map.of("cookie", session.cookie(), "ticket", issued.path("ticket").asString());
  }

  /** What was read by others is in the database, or something was told before it was kept. */
  void mustHave(Where text, int read) {
    var version = ask("version?" + text.query()).asInt();
    if (version < read) {
      throw new IllegalStateException(read + " keys read, " + version + " in the database");
    }
  }

  String socket() {
    return "ws://" + portal.getAuthority() + "/editing";
  }

  String origin() {
    return portal.getScheme() + "://" + portal.getAuthority();
  }
}
