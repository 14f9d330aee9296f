package org.chancery.signing.ui;

import org.chancery.drafting.TextId;
import org.chancery.signing.InstrumentId;
import org.springframework.modulith.NamedInterface;

/** The addresses of signing's pages, for links from other modules. */
@NamedInterface("navigation")
public final class SigningNavigation {

  /** All instruments that the actor may see. */
  public static final String INSTRUMENTS = "instruments";

  /** The register of the commission's instruments. */
  public static final String REGISTER = "register";

  private SigningNavigation() {}

  /**
   * The page of an instrument.
   *
   * @param instrument which
   * @return a path of this portal
   */
  public static String instrument(InstrumentId instrument) {
    return INSTRUMENTS + "/" + instrument.space().id() + "/" + instrument.id();
  }

  /**
   * The page on which a text is opened for signature.
   *
   * @param text which text
   * @return a path of this portal
   */
  public static String open(TextId text) {
    return "texts/" + text.space().id() + "/" + text.id() + "/signature";
  }
}
