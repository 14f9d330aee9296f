package org.chancery.review.ui;

import org.chancery.review.ReviewId;
import org.springframework.modulith.NamedInterface;

/** The addresses of reviews' pages, for links from other modules. */
@NamedInterface("navigation")
public final class ReviewNavigation {

  /** All reviews that the actor may see. */
  public static final String REVIEWS = "reviews";

  private ReviewNavigation() {}

  /**
   * The page of a review.
   *
   * @param review which
   * @return a path of this portal
   */
  public static String review(ReviewId review) {
    return REVIEWS + "/" + review.space().id() + "/" + review.id();
  }
}
