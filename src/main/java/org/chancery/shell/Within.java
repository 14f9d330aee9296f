package org.chancery.shell;

/** A page below another one whose address does not say so: the navigation marks that other one. */
public interface Within {

  /**
   * Below which page it lies.
   *
   * @return that page's address, as in the navigation
   */
  String within();
}
