package org.chancery.drafting.ui;

import java.util.UUID;
import org.chancery.drafting.RevisionId;
import org.chancery.drafting.TextId;
import org.chancery.segments.SpaceId;
import org.springframework.modulith.NamedInterface;

/** The addresses of drafting's pages, for links from other modules. */
@NamedInterface("navigation")
public final class DraftingNavigation {

  /** The room of the actor's own side. */
  public static final String WORKSPACE = "workspace";

  /** All texts that the actor may see. */
  public static final String DOCUMENTS = "documents";

  private DraftingNavigation() {}

  /**
   * The page of a text.
   *
   * @param text which text
   * @return a path of this portal
   */
  public static String text(TextId text) {
    return text(text.space(), text.id());
  }

  /**
   * The page of a text.
   *
   * @param space where it lies
   * @param text which text
   * @return a path of this portal
   */
  public static String text(SpaceId space, UUID text) {
    return "texts/" + space.id() + "/" + text;
  }

  /**
   * A revision as it was frozen.
   *
   * @param text of which text
   * @param revision which revision
   * @return a path of this portal
   */
  public static String revision(TextId text, RevisionId revision) {
    return text(text) + "/changes?to=" + revision.id();
  }

  /**
   * What changed from one revision to another.
   *
   * @param text of which text
   * @param from the earlier revision
   * @param to the later revision
   * @return a path of this portal
   */
  public static String changes(TextId text, RevisionId from, RevisionId to) {
    return text(text) + "/changes?from=" + from.id() + "&to=" + to.id();
  }

  /**
   * What changed in a text since a version.
   *
   * @param text which text
   * @param version the earlier version
   * @return a path of this portal
   */
  public static String changesSince(TextId text, int version) {
    return text(text) + "/changes?since=" + version;
  }
}
