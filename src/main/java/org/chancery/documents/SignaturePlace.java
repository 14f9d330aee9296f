package org.chancery.documents;

/**
 * Where a signature field lies, in points from the lower left corner of its page; whole numbers, so
 * that every viewer draws the same box.
 *
 * @param field the field's name: {@link Party#field()} or {@link Original#SEAL}
 * @param page the page, from 1
 * @param x the left edge
 * @param y the lower edge
 * @param width the width
 * @param height the height
 */
public record SignaturePlace(String field, int page, int x, int y, int width, int height) {}
