package org.chancery.drafting;

/**
 * Why a commit found no place in the text. Its words stay with their author, who has them.
 *
 * @param code a word for the page: {@code gone} (what it was written into is not there any more),
 *     {@code stage} (nobody writes at this stage), {@code not-yours} (it would change what others
 *     wrote, or carry another's name), {@code no-right}, {@code too-much}, {@code too-busy}, {@code
 *     ahead}, {@code nothing} (others had done it already), or what breaks the schema
 */
record Misplaced(String code) {

  /** Others had done it already: nobody misses anything. */
  static final String NOTHING = "nothing";
}
