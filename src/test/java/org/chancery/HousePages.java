package org.chancery;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SecurityContextHandler;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.SpringInstantiator;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The pages of the house without a browser, made of the application's real beans: several people,
 * each with a session and windows of their own.
 */
public final class HousePages implements AutoCloseable {

  private static final AtomicReference<@Nullable ApplicationContext> HOUSE =
      new AtomicReference<>();

  private final SecuredBrowserlessApplicationContext<Authentication> app;

  private HousePages(SecuredBrowserlessApplicationContext<Authentication> app) {
    this.app = app;
  }

  /** Opens the pages of the packages in which these views lie. */
  public static HousePages of(ApplicationContext house, Class<?>... oneViewOfEachPackage) {
    return of(
        house,
        java.util.Arrays.stream(oneViewOfEachPackage)
            .map(Class::getPackageName)
            .toArray(String[]::new));
  }

  /** Opens the pages of some modules, named by their packages, within the frame of the house. */
  public static HousePages of(ApplicationContext house, String... packages) {
    HOUSE.set(house);
    return new HousePages(
        BrowserlessApplicationContext.createSecured(
            builder ->
                builder
                    .withViewPackages(packages)
                    .withLookupServices(Beans.class)
                    .withSecurityContextHandler(new Signing())));
  }

  /** A window of a person who has just signed in and reads in a language. */
  public BrowserlessUIContext window(Authentication signIn, Locale language) {
    var window = app.newUser(signIn).newWindow();
    window.activate();
    window.getUI().setLocale(language);
    return window;
  }

  /** A window of a person who reads English. */
  public BrowserlessUIContext window(Authentication signIn) {
    return window(signIn, Locale.ENGLISH);
  }

  /** Lets a window show what others have told its page meanwhile. */
  public void hear(BrowserlessUIContext window) {
    window.activate();
    VaadinService.getCurrent().runPendingAccessTasks(window.getUI().getSession());
    window.roundTrip();
  }

  /** Everything that can be read in a window, dialogs included. */
  public static String words(BrowserlessUIContext window) {
    window.activate();
    return window.find(Component.class).all().stream()
        .flatMap(component -> component.getElement().getChildren())
        .filter(Element::isTextNode)
        .map(Element::getText)
        .collect(Collectors.joining(" "));
  }

  /** What the server answers to a request for the file behind a link. */
  public static MockHttpServletResponse answer(BrowserlessUIContext window, Anchor link)
      throws IOException {
    window.activate();
    var resource =
        window
            .getUI()
            .getSession()
            .getResourceRegistry()
            .getResource(ElementStreamResource.class, URI.create(link.getHref()))
            .orElseThrow();
    var answer = new MockHttpServletResponse();
    resource
        .getElementRequestHandler()
        .handleRequest(
            VaadinRequest.getCurrent(),
            new VaadinServletResponse(answer, (VaadinServletService) VaadinService.getCurrent()),
            window.getUI().getSession(),
            resource.getOwner());
    VaadinService.getCurrent().runPendingAccessTasks(window.getUI().getSession());
    window.roundTrip();
    return answer;
  }

  @Override
  public void close() {
    app.close();
    HOUSE.set(null);
    SecurityContextHolder.clearContext();
  }

  /**
   * Lets Vaadin make pages of the application's beans. A portal that really runs in the same test
   * run finds this class too, and is left alone.
   */
  public static final class Beans implements InstantiatorFactory {

    @Override
    public @Nullable Instantiator createInstantitor(VaadinService service) {
      var house = HOUSE.get();
      return house == null ? null : new SpringInstantiator(service, house);
    }
  }

  private static final class Signing implements SecurityContextHandler<Authentication> {

    @Override
    public void setupAuthentication(Authentication signIn) {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(signIn);
      SecurityContextHolder.setContext(context);
    }

    @Override
    public Object saveContext() {
      return SecurityContextHolder.getContext();
    }

    @Override
    public void restoreContext(Object context) {
      if (context instanceof SecurityContext before) {
        SecurityContextHolder.setContext(before);
      } else {
        SecurityContextHolder.clearContext();
      }
    }

    @Override
    public void clearContext() {
      SecurityContextHolder.clearContext();
    }
  }
}
