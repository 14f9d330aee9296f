package org.chancery.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.chancery.shell.Words;
import org.springframework.stereotype.Component;

/**
 * Language and appearance, kept in two cookies of the browser: the choice is the reader's and needs
 * no account. Without a choice the browser's wish decides, and Russian where it has none.
 */
@Component
class Preferences implements VaadinServiceInitListener {

  static final String LANGUAGE = "language";
  static final String APPEARANCE = "appearance";

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource()
        .addUIInitListener(
            opened -> {
              var request = VaadinRequest.getCurrent();
              if (request != null) {
                opened.getUI().setLocale(language(request));
              }
            });
    init.addIndexHtmlRequestListener(
        page -> {
          var html = page.getDocument().selectFirst("html");
          if (html != null) {
            html.attr("lang", language(page.getVaadinRequest()).getLanguage());
            appearance(page.getVaadinRequest())
                .ifPresent(wish -> html.attr("theme", wish).attr("style", "color-scheme: " + wish));
          }
        });
  }

  static Locale language(VaadinRequest request) {
    return cookie(request, LANGUAGE)
        .flatMap(Preferences::known)
        .or(
            () ->
                request.getHeader("Accept-Language") == null
                    ? Optional.empty()
                    : Collections.list(request.getLocales()).stream()
                        .flatMap(wish -> known(wish.getLanguage()).stream())
                        .findFirst())
        .orElse(Words.LANGUAGES.getFirst());
  }

  static Optional<String> appearance(VaadinRequest request) {
    return cookie(request, APPEARANCE).filter(wish -> wish.equals("light") || wish.equals("dark"));
  }

  static void language(UI ui, Locale wish) {
    keep(ui, LANGUAGE, wish.getLanguage());
    ui.getPage().executeJs("document.documentElement.lang = $0", wish.getLanguage());
    ui.setLocale(wish);
  }

  static void appearance(UI ui, String wish) {
    keep(ui, APPEARANCE, wish);
    ui.getPage()
        .setColorScheme(
            switch (wish) {
              case "light" -> ColorScheme.Value.LIGHT;
              case "dark" -> ColorScheme.Value.DARK;
              default -> ColorScheme.Value.LIGHT_DARK;
            });
  }

  private static void keep(UI ui, String name, String value) {
    ui.getPage()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'"
                + " + (location.protocol === 'https:' ? ';secure' : '')",
            name,
            value);
  }

  private static Optional<Locale> known(String language) {
    return Words.LANGUAGES.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
  }

  private static Optional<String> cookie(VaadinRequest request, String name) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }
}
