package org.chancery.drafting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.chancery.texts.engine.Mappable;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where commented passages stand now: from where they stood, through the steps since. What was
 * deleted and is there again, as after an undoing or a move of its block, is found by its words.
 */
@Component
class CommentPlaces {

  /** Fewer characters than this are found again only in a block that moved as a whole. */
  private static final int TELLING = 12;

  private final StepLog log;

  CommentPlaces(StepLog log) {
    this.log = log;
  }

  /**
   * A passage as it stood.
   *
   * @param comment whose
   * @param passage nothing stands there any more where it ends at its beginning
   */
  record Anchor(UUID comment, String block, String quote, Passage passage) {}

  /** Where each stands in a version; one that stands nowhere ends where it begins. */
  Map<UUID, Passage> at(TextId text, int version, Collection<Anchor> anchors) {
    var oldest = anchors.stream().mapToInt(one -> one.passage().version()).min().orElse(version);
    var steps = log.between(text, oldest, version);
    var document = once(() -> log.at(text, version));
    var places = new HashMap<UUID, Passage>();
    for (var anchor : anchors) {
      var since =
          steps.stream().filter(step -> step.version() > anchor.passage().version()).toList();
      places.put(anchor.comment(), place(anchor, since, version, document));
    }
    return places;
  }

  private static Passage place(
      Anchor anchor, List<StepLog.Kept> steps, int version, Supplier<Node> document) {
    int from = anchor.passage().from();
    int to = anchor.passage().to();
    var moved = false;
    for (int i = 0; i < steps.size() && from < to; i++) {
      var map = steps.get(i).step().getMap();
      from = map.map(from, Mappable.AFTER);
      to = Math.max(from, map.map(to, Mappable.BEFORE));
      moved = from == to && isPutElsewhere(anchor.block(), steps, i);
    }
    if (from == to && (moved || anchor.quote().length() >= TELLING)) {
      var found = Passages.find(document.get(), anchor.block(), anchor.quote());
      if (found != null) {
        return new Passage(found[0], found[1], version);
      }
    }
    return new Passage(from, to, version);
  }

  /** Whether the block comes again with the commit that took it away, or later. */
  private static boolean isPutElsewhere(String block, List<StepLog.Kept> steps, int gone) {
    var commit = steps.get(gone).commit();
    var id = "\"id\":\"" + block + "\"";
    for (int i = 0; i < steps.size(); i++) {
      if ((i >= gone || steps.get(i).commit().equals(commit))
          && steps.get(i).step().toJson().contains(id)) {
        return true;
      }
    }
    return false;
  }

  private static Supplier<Node> once(Supplier<Node> source) {
    return new Supplier<>() {
      private @Nullable Node known;

      @Override
      public Node get() {
        var node = known == null ? source.get() : known;
        known = node;
        return node;
      }
    };
  }
}
