package org.chancery.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the provider is asked: to sign somebody in and send them back to the page of {@code return};
 * and for the second factor when the address says {@code acr=2}. The wish proves nothing: {@link
 * CurrentActor#strong()} reads the answer.
 */
class SignInRequests implements OAuth2AuthorizationRequestResolver {

  private final OAuth2AuthorizationRequestResolver usual;

  SignInRequests(ClientRegistrationRepository clients) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
    this.usual = resolver;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return asked(request, usual.resolve(request));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
    return asked(request, usual.resolve(request, client));
  }

  private static @Nullable OAuth2AuthorizationRequest asked(
      HttpServletRequest request, @Nullable OAuth2AuthorizationRequest usual) {
    if (usual == null) {
      return null;
    }
    var more = new LinkedHashMap<>(usual.getAdditionalParameters());
    language(request).ifPresent(language -> more.put("ui_locales", language));
    if ("2".equals(request.getParameter("acr"))) {
      more.put("acr_values", "2");
    }
    return OAuth2AuthorizationRequest.from(usual)
        .state(
            ReturnAddress.in(
                Objects.requireNonNull(usual.getState()), request.getParameter("return")))
        .additionalParameters(more)
        .build();
  }

  private static java.util.Optional<String> language(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? java.util.Optional.empty()
        : java.util.Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals("language"))
            .map(jakarta.servlet.http.Cookie::getValue)
            .filter(value -> value.equals("ru") || value.equals("en"))
            .findFirst();
  }
}
