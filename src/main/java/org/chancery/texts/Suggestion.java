package org.chancery.texts;

/**
 * Something that one side suggests in a text: words or blocks to insert, to delete, or both.
 *
 * @param id its id, which begins with the code of whoever made it
 * @param inserted the words it would add, without marks; empty if none
 * @param deleted the words it would take away; empty if none
 * @param boundaries how many blocks it would begin or join, without words of their own
 * @param block the block in which it begins
 */
public record Suggestion(String id, String inserted, String deleted, int boundaries, String block) {

  /**
   * Whose suggestion it is.
   *
   * @return the code of a segment, body or agency
   */
  public String code() {
    return codeOf(id);
  }

  /**
   * The code in the id of a suggestion or a bracket.
   *
   * @param id as the schema writes it, {@code TJ.x7f3k2a9b1c0}
   * @return what is before the dot
   */
  public static String codeOf(String id) {
    return id.substring(0, id.indexOf('.'));
  }

  /**
   * What was suggested, for a yes that is to mean exactly this, and in this block.
   *
   * @return a fingerprint of its words and of the block in which it begins
   */
  public Fingerprint words() {
    return Fingerprint.of(
        (inserted + "\u0000" + deleted + "\u0000" + boundaries + "\u0000" + block)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
