package org.chancery.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a page is looked at.
 *
 * @param width of the window in pixels; 390 is a phone
 * @param scheme bright or dark
 * @param language of the reader: {@code en} or {@code ru}
 */
public record Dress(int width, ColorScheme scheme, String language) {

  /** On a desk, bright, in English. */
  public static final Dress USUAL = new Dress(1440, ColorScheme.LIGHT, "en");

  private static final List<Dress> ALWAYS = List.of(USUAL, new Dress(390, ColorScheme.DARK, "ru"));
  private static final List<Dress> ALSO =
      List.of(
          new Dress(1440, ColorScheme.DARK, "ru"),
          new Dress(1440, ColorScheme.LIGHT, "ru"),
          new Dress(390, ColorScheme.LIGHT, "en"));

  /**
   * In which dresses whole pages are looked at: both widths, both schemes and both languages;
   * {@code -Dchancery.long=true} puts them together in more ways.
   */
  public static Stream<Dress> worn() {
    return Boolean.getBoolean("chancery.long")
        ? Stream.concat(ALWAYS.stream(), ALSO.stream())
        : ALWAYS.stream();
  }

  /** From words as they stand in tables of tests: {@code light}, {@code dark}. */
  public static Dress of(int width, String scheme, String language) {
    return new Dress(width, ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT)), language);
  }

  /** Whether it is a phone. */
  public boolean narrow() {
    return width < 640;
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, narrow() ? 844 : 900)
        .setColorScheme(scheme)
        .setLocale(language.equals("ru") ? "ru-RU" : "en-GB")
        .setTimezoneId("Asia/Dushanbe")
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /** As a part of a picture's name. */
  @Override
  public String toString() {
    return width + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
  }
}
