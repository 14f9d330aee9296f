package org.chancery.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chancery.texts.Wording.Article;

/** Texts that the tests of this module talk about. */
final class SampleWordings {

  private SampleWordings() {}

  static Supplier<String> ids(long seed) {
    return BlockIds.from(new Random(seed));
  }

  static Wording memorandum() {
    return Wording.of(
        ids(1),
        "Memorandum of Understanding",
        List.of("The Agencies,", "have agreed as follows:"),
        List.of(
            Article.of("Subject", "The Agencies co-operate.", "They do so in good faith."),
            Article.of("", "This Memorandum enters into force on signature."),
            Article.of("Costs", "Each Agency bears its own costs.")));
  }

  /** Two alternatives in one clause, and a passage in brackets that goes over two clauses. */
  static Wording bracketed() {
    return Wording.read(
            """
            {"type":"doc","content":[
            {"type":"title","attrs":{"id":"title001"},"content":[{"type":"text","text":"T"}]},
            {"type":"paragraph","attrs":{"id":"clause01"},"content":[
            {"type":"text","text":"within "},
            {"type":"text","text":"thirty","marks":[
            {"type":"bracket","attrs":{"id":"TJ.aaaaaaaa","option":0}}]},
            {"type":"text","text":" "},
            {"type":"text","text":"ten","marks":[
            {"type":"bracket","attrs":{"id":"TJ.aaaaaaaa","option":1}}]},
            {"type":"text","text":" days"}]},
            {"type":"paragraph","attrs":{"id":"clause02"},"content":[
            {"type":"text","text":"The list","marks":[
            {"type":"bracket","attrs":{"id":"RU.bbbbbbbb","option":0}}]}]},
            {"type":"paragraph","attrs":{"id":"clause03"},"content":[
            {"type":"text","text":"is open.","marks":[
            {"type":"bracket","attrs":{"id":"RU.bbbbbbbb","option":0}}]},
            {"type":"text","text":" And more."}]}]}\
            """)
        .orThrow();
  }

  static String file(String name) {
    try {
      return Files.readString(folder().resolve(name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> valid() {
    return names("valid").toList();
  }

  static List<String> invalid() {
    return names("invalid").filter(name -> !name.endsWith("/faults.json")).toList();
  }

  private static Stream<String> names(String kind) {
    try (Stream<Path> files = Files.list(folder().resolve(kind))) {
      return files.map(file -> kind + "/" + file.getFileName()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    URL url = SampleWordings.class.getResource("/wordings");
    if (url == null) {
      throw new IllegalStateException("no /wordings on the class path");
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
