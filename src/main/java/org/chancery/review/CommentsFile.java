package org.chancery.review;

/**
 * A table of comments to be kept as a file.
 *
 * @param name of the file, in letters that every system knows
 * @param bytes an Office Open XML workbook
 */
public record CommentsFile(String name, byte[] bytes) {

  /** The media type of the file. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
