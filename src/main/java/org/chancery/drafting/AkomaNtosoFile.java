package org.chancery.drafting;

/**
 * Something frozen to be kept as an Akoma Ntoso file.
 *
 * @param name of the file, its ending included
 * @param bytes XML in UTF-8
 */
public record AkomaNtosoFile(String name, byte[] bytes) {

  /** The media type of the file, as IANA registers it. */
  public static final String MEDIA_TYPE = "application/akn+xml";
}
