package org.chancery.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The first words of new texts, in both languages. They are plain files: {@code #} begins the
 * title, {@code ##} an article, blank lines part the paragraphs.
 */
@Component
public class Templates {

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * The words with which a new text begins.
   *
   * @param kind what it is to become; a note begins empty
   * @param language {@code ru} or {@code en}
   * @return with block ids of its own at each call
   */
  public Wording wording(TextKind kind, String language) {
    return switch (kind) {
      case NOTE -> read(List.of("# ", "", "## ", ""));
      case MEMORANDUM, WORK_PLAN, DRAFT_STANDARD -> read(blocks(kind, language));
    };
  }

  private static List<String> blocks(TextKind kind, String language) {
    var name = kind.name().toLowerCase(java.util.Locale.ROOT) + "_" + language + ".txt";
    try {
      var file = new ClassPathResource("drafting/templates/" + name);
      return List.of(
          file.getContentAsString(StandardCharsets.UTF_8).strip().split("\\R\\s*\\R", -1));
    } catch (IOException missing) {
      throw new UncheckedIOException("There is no template " + name, missing);
    }
  }

  private static Wording read(List<String> blocks) {
    var preamble = new ArrayList<String>();
    var articles = new ArrayList<Wording.Article>();
    var paragraphs = new ArrayList<String>();
    var heading = "";
    for (var block : blocks.subList(1, blocks.size())) {
      if (block.startsWith("## ")) {
        if (!paragraphs.isEmpty()) {
          articles.add(new Wording.Article(heading, paragraphs));
          paragraphs.clear();
        }
        heading = block.substring(3).strip();
        paragraphs.add("");
      } else if (paragraphs.isEmpty()) {
        preamble.add(block.strip());
      } else {
        if (paragraphs.getFirst().isEmpty()) {
          paragraphs.clear();
        }
        paragraphs.add(block.strip());
      }
    }
    articles.add(new Wording.Article(heading, paragraphs));
    var ids = BlockIds.from(RANDOM);
    return Wording.of(ids, blocks.getFirst().substring(2).strip(), preamble, articles);
  }
}
