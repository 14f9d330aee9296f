package org.chancery.shell;

import com.vaadin.flow.component.html.Span;

/** The house's line drawings; each goes with a word and is hidden from screen readers. */
public enum Glyph {
  /** The desk. */
  DESK("<path d='M3 13h5l1.5 3h5L16 13h5'/><path d='M5 5h14l2 8v6H3v-6z'/>"),
  /** A vault. */
  LOCK("<rect x='4' y='11' width='16' height='9' rx='1'/><path d='M8 11V7a4 4 0 0 1 8 0v4'/>"),
  /** A meeting. */
  MEETING("<rect x='3' y='5' width='18' height='16' rx='1'/><path d='M3 10h18M8 3v4M16 3v4'/>"),
  /** A document. */
  DOCUMENT("<path d='M6 3h8l5 5v13H6z'/><path d='M14 3v5h5M9 13h7M9 17h7'/>"),
  /** A comment. */
  COMMENT("<path d='M4 5h16v11H10l-4 4v-4H4z'/>"),
  /** A decision. */
  DECISION("<path d='M4 12l5 5L20 6'/>"),
  /** An instrument. */
  PEN("<path d='M4 20h16M6 16c3-8 8-12 12-12-1 5-5 9-12 12z'/>"),
  /** A register. */
  REGISTER("<path d='M4 5h16M4 10h16M4 15h16M4 20h10'/>"),
  /** People and mandates. */
  PEOPLE(
      "<circle cx='9' cy='8' r='3.5'/><path d='M3 20c0-4 2.5-6 6-6s6 2 6 6M16 5a3 3 0 0 1 0 6M18"
          + " 14c2 1 3 3 3 6'/>"),
  /** More. */
  MORE(
      "<g fill='currentColor' stroke='none'><circle cx='5' cy='12' r='1.7'/><circle cx='12' cy='12'"
          + " r='1.7'/><circle cx='19' cy='12' r='1.7'/></g>"),
  /** Seen by some. */
  EYE("<path d='M2 12s4-6 10-6 10 6 10 6-4 6-10 6S2 12 2 12z'/><circle cx='12' cy='12' r='2.5'/>"),
  /** Seen by all the world. */
  GLOBE(
      "<circle cx='12' cy='12' r='9'/><path d='M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18'/>"),
  /** Done. */
  TICK("<path d='M5 12.5l4.5 4.5L19 7.5'/>"),
  /** Not yet. */
  RING("<circle cx='12' cy='12' r='7'/>"),
  /** Wrong. */
  CROSS("<path d='M6 6l12 12M18 6L6 18'/>"),
  /** A warning. */
  WARNING("<path d='M12 4L2.5 20h19z'/><path d='M12 10v4M12 17v.3'/>"),
  /** No connection. */
  OFFLINE("<path d='M3 3l18 18M8 17a5 5 0 0 1-1-9M11 6a6 6 0 0 1 7 5 4 4 0 0 1 1 6'/>"),
  /** A clock. */
  CLOCK("<circle cx='12' cy='12' r='8.5'/><path d='M12 7.5V12l3 2'/>"),
  /** A key. */
  KEY("<circle cx='8' cy='14' r='4'/><path d='M11 11l8-8M16 6l3 3'/>"),
  /** A bell. */
  BELL("<path d='M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4'/>"),
  /** Light or dark. */
  SHADE(
      "<circle cx='12' cy='12' r='8.5'/><path d='M12 3.5v17a8.5 8.5 0 0 0 0-17z'"
          + " fill='currentColor'/>"),
  /** The way out. */
  DOOR("<path d='M10 4H5v16h5M14 8l4 4-4 4M18 12H9'/>"),
  /** Opens a list. */
  DOWN("<path d='M6 9l6 6 6-6'/>"),
  /** Search. */
  SEARCH("<circle cx='11' cy='11' r='6'/><path d='M16 16l4 4'/>"),
  /** A file to put in. */
  FILE("<path d='M6 3h8l5 5v13H6z'/><path d='M14 3v5h5'/>");

  private final String drawing;

  Glyph(String drawing) {
    this.drawing = drawing;
  }

  /**
   * The drawing at its usual size.
   *
   * @return 18 px
   */
  public Span icon() {
    return drawn("i");
  }

  /**
   * The drawing beside small text.
   *
   * @return 15 px
   */
  public Span small() {
    return drawn("i s");
  }

  private Span drawn(String classes) {
    var span = new Span();
    span.addClassName("g");
    span.getElement()
        .setProperty(
            "innerHTML",
            "<svg class='"
                + classes
                + "' viewBox='0 0 24 24' aria-hidden='true'>"
                + drawing
                + "</svg>");
    return span;
  }
}
