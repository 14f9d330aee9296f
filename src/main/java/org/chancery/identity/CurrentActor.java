package org.chancery.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Who acts in this browser tab. The person comes from the sign-in, the capacity from the tab: two
 * tabs of one person may act in two capacities. Mandates are read anew on each request, so one that
 * ended is gone from the next request on.
 */
@Component
public class CurrentActor {

  private static final String CHOSEN = CurrentActor.class.getName() + ".chosen";
  private static final String READ = CurrentActor.class.getName() + ".read";

  private final Mandates mandates;
  private final Clock clock;

  CurrentActor(Mandates mandates, Clock clock) {
    this.mandates = mandates;
    this.clock = clock;
  }

  /**
   * The actor of this tab.
   *
   * @return never a visitor
   * @throws Refused if nobody is signed in or the person holds no valid mandate
   */
  public Actor get() {
    return find().orElseThrow(() -> new Refused(IdentityReason.NO_MANDATE));
  }

  /**
   * The actor of this tab, if there is one.
   *
   * @return none without a sign-in or a valid mandate
   */
  public Optional<Actor> find() {
    var user = user();
    return chosen().map(mandate -> Actor.of(mandate, user == null ? null : user.provedAt()));
  }

  /**
   * The same person in another of their capacities, for what is said of it beside this one.
   *
   * @param mandate one of {@link #mandates()}
   * @return that actor; none if the mandate is not valid any more
   */
  public Optional<Actor> actingAs(Mandate mandate) {
    var user = user();
    return mandates().stream()
        .filter(valid -> valid.id().equals(mandate.id()))
        .findFirst()
        .map(valid -> Actor.of(valid, user == null ? null : user.provedAt()));
  }

  /**
   * The mandate in which this tab acts.
   *
   * @return the chosen one if it is still valid, else the person's first
   */
  public Optional<Mandate> chosen() {
    var valid = mandates();
    var wanted = choices().get(tab());
    return valid.stream()
        .filter(m -> m.id().equals(wanted))
        .findFirst()
        .or(() -> valid.stream().findFirst());
  }

  /**
   * All capacities between which the person can choose now.
   *
   * @return valid mandates in every commission; empty without a sign-in
   */
  @SuppressWarnings("unchecked") // the attribute is written two lines below and nowhere else
  public List<Mandate> mandates() {
    var user = user();
    if (user == null) {
      return List.of();
    }
    var request = VaadinRequest.getCurrent();
    if (request != null && request.getAttribute(READ) instanceof List<?> read) {
      return (List<Mandate>) read;
    }
    var valid = mandates.of(user.issuer(), user.subject());
    if (request != null) {
      request.setAttribute(READ, valid);
    }
    return valid;
  }

  /**
   * Changes the capacity of this tab.
   *
   * @param mandate one of {@link #mandates()}; anything else is ignored when the actor is next
   *     asked for
   */
  public void choose(MandateId mandate) {
    choices().put(tab(), mandate);
  }

  /**
   * Whether the person proved who they are with the second factor a moment ago.
   *
   * @return true if the token says level 2 and its authentication is not older than {@link
   *     Actor#FRESH}
   */
  public boolean strong() {
    var user = user();
    var provedAt = user == null ? null : user.provedAt();
    return provedAt != null
        && Duration.between(provedAt, clock.instant()).compareTo(Actor.FRESH) <= 0;
  }

  /**
   * Where the browser must go to prove it with the second factor.
   *
   * @param returnPath the page to come back to, from the root, with its query: {@code
   *     agendas/…?approve}
   * @return an address of this portal
   */
  public String stepUpAddress(String returnPath) {
    return "/oauth2/authorization/keycloak?acr=2&return="
        + URLEncoder.encode(
            returnPath.startsWith("/") ? returnPath : "/" + returnPath, StandardCharsets.UTF_8);
  }

  /**
   * Whether anybody is signed in, with or without a mandate.
   *
   * @return true after a sign-in
   */
  public boolean signedIn() {
    return user() != null;
  }

  /**
   * The reference by which a signed-in person is known to administrators.
   *
   * @return eight letters; empty without a sign-in
   */
  public Optional<String> reference() {
    var user = user();
    return user == null
        ? Optional.empty()
        : Optional.of(mandates.meet(user.issuer(), user.subject()));
  }

  private static @Nullable SignedIn user() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof OidcUser user
        ? SignedIn.from(user)
        : null;
  }

  /** The browser's name of the tab lives as long as the tab does, reloads and sign-ins included. */
  private static String tab() {
    var ui = UI.getCurrent();
    if (ui == null) {
      return "";
    }
    var details = ui.getInternals().getExtendedClientDetails();
    return details == null || details.getWindowName() == null ? "" : details.getWindowName();
  }

  @SuppressWarnings("unchecked") // the attribute is written here and nowhere else
  private static Map<String, MandateId> choices() {
    var session = VaadinSession.getCurrent();
    if (session == null) {
      return new ConcurrentHashMap<>();
    }
    if (session.getAttribute(CHOSEN) instanceof Map<?, ?> choices) {
      return (Map<String, MandateId>) choices;
    }
    var choices = new ConcurrentHashMap<String, MandateId>();
    session.setAttribute(CHOSEN, choices);
    return choices;
  }
}
