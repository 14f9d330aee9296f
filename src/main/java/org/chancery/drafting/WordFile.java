package org.chancery.drafting;

/**
 * A text to be kept as a Word file.
 *
 * @param name of the file, its ending included
 * @param bytes an Office Open XML document
 */
public record WordFile(String name, byte[] bytes) {

  /** The media type of the file. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
