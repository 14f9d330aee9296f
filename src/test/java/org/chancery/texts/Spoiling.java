package org.chancery.texts;

import java.util.List;
import java.util.Random;
import org.chancery.texts.Places.Place;
import org.chancery.texts.Reading.Unreadable;
import org.chancery.texts.engine.Limits;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One way each to make a document of the schema invalid, with the fault that must be found. */
enum Spoiling {
  UNKNOWN_NODE {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place node = Places.node(document, random);
      node.json().put("type", "marquee");
      return node.fault("unknown-node", "");
    }
  },
  NO_TYPE {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place node = Places.node(document, random);
      node.json().remove("type");
      return node.fault("missing", "/type");
    }
  },
  UNKNOWN_FIELD {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place node = Places.node(document, random);
      node.json().put("onclick", "alert(1)");
      return node.fault("unknown-field", "/onclick");
    }
  },
  UNKNOWN_ATTRIBUTE {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place block = Places.block(document, random);
      attributes(block).put("number", 1);
      return block.fault("unknown-attribute", "/attrs/number");
    }
  },
  NO_ATTRIBUTES {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place block = Places.block(document, random);
      block.json().remove("attrs");
      return block.fault("bad-id", "/attrs/id");
    }
  },
  BAD_ID {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place block = Places.block(document, random);
      List<String> bad =
          List.of("", "short", "UPPERCASE", "with-hyphen", "a".repeat(33), "жжжжжжжж");
      attributes(block).put("id", bad.get(random.nextInt(bad.size())));
      return block.fault("bad-id", "/attrs/id");
    }
  },
  REPEATED_ID {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      ArrayNode articles = (ArrayNode) document.get("content");
      ObjectNode last = (ObjectNode) articles.get(articles.size() - 1);
      String title = articles.get(0).get("attrs").get("id").stringValue();
      ((ObjectNode) last.get("attrs")).put("id", title);
      return new Unreadable("repeated-id", "/content/" + (articles.size() - 1) + "/attrs/id");
    }
  },
  EMPTY_TEXT {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place run = Places.run(document, random);
      run.json().put("text", "");
      return run.fault("empty-text", "/text");
    }
  },
  BAD_CHARACTER {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place run = Places.run(document, random);
      List<String> bad = List.of("\0", "\n", "\u009f", "\ud83d", "\ude00", "\u202e", "\ufffe");
      String text = run.json().get("text").stringValue();
      run.json().put("text", text + bad.get(random.nextInt(bad.size())) + "x");
      return run.fault("bad-character", "/text");
    }
  },
  UNKNOWN_MARK {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place run = Places.run(document, random);
      run.json().putArray("marks").addObject().put("type", "blink");
      return run.fault("unknown-mark", "/marks/0");
    }
  },
  REPEATED_MARK {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place run = Places.run(document, random);
      ArrayNode marks = run.json().putArray("marks");
      marks.addObject().put("type", "em");
      marks.addObject().put("type", "em");
      return run.fault("repeated-mark", "/marks/1");
    }
  },
  NO_TITLE {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      ((ArrayNode) document.get("content")).remove(0);
      return new Unreadable("misplaced", "/content/0");
    }
  },
  ARTICLE_WITHOUT_PARAGRAPHS {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place article = Places.article(document, random);
      article.json().putArray("content");
      return article.fault("missing", "/content");
    }
  },
  ARTICLE_IN_ARTICLE {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      Place article = Places.article(document, random);
      ArrayNode content = (ArrayNode) article.json().get("content");
      int at = content.size();
      ObjectNode inner = content.addObject().put("type", "article");
      inner.putObject("attrs").put("id", "innerone");
      return article.fault("misplaced", "/content/" + at);
    }
  },
  TOO_DEEP {
    @Override
    Unreadable spoil(ObjectNode document, Random random) {
      ArrayNode array = document.putArray("a");
      for (int depth = 2; depth <= Limits.JSON_DEPTH; depth++) {
        array = array.addArray();
      }
      return new Unreadable("too-deep", "/a" + "/0".repeat(Limits.JSON_DEPTH - 1));
    }
  };

  abstract Unreadable spoil(ObjectNode document, Random random);

  private static ObjectNode attributes(Place block) {
    return (ObjectNode) block.json().get("attrs");
  }
}
