package org.chancery.identity;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;

/**
 * The adapter to the identity provider: OpenID Connect with PKCE, step-up, and logout in both
 * directions.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

  static final String SIGN_IN = "/oauth2/authorization/keycloak";

  /**
   * Nothing is fetched from, sent to or framed by another host. Flow's client evaluates what the
   * server sends it, hence the two permissions for scripts.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
          + " form-action 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'self'";

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      ClientRegistrationRepository clients,
      OidcSessionRegistry sessions,
      IdentityProvider provider,
      @Value("${server.servlet.session.cookie.name:JSESSIONID}") String cookie)
      throws Exception {
    http.authorizeHttpRequests(
        paths ->
            paths
                .requestMatchers("/actuator/health/**", "/fonts/**", "/mark.svg")
                .permitAll()
                // whoever checks a signature fetches these, and has no account here
                .requestMatchers("/revocation/**")
                .permitAll()
                // the editing socket refuses visitors itself: sent to sign in, it would be the
                // address to which they come back
                .requestMatchers("/editing")
                .permitAll());
    http.headers(
        headers ->
            headers
                // Tomcat ends a forwarded answer behind Spring Security's back, and Vaadin's pages
                // are forwarded: written at the end, these headers would be missing on every page
                .withObjectPostProcessor(eagerly())
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .crossOriginOpenerPolicy(
                    coop ->
                        coop.policy(
                            CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                                .SAME_ORIGIN))
                .referrerPolicy(
                    referrer ->
                        referrer.policy(
                            org.springframework.security.web.header.writers
                                .ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)));
    var backChannel = new OidcBackChannelLogoutHandler(sessions);
    backChannel.setSessionCookieName(cookie);
    http.oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(backChannel)));
    http.exceptionHandling( // before Vaadin's, which asks without a word of where to return
        handling ->
            handling.defaultAuthenticationEntryPointFor(
                new AskingToSignIn(), AskingToSignIn::isForPage));
    // Vaadin's configurer takes this one where it finds it, and else puts its own in the way
    http.setSharedObject(
        VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new ReturningAfterSignIn());
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin ->
            vaadin
                .oauth2LoginPage(SIGN_IN, "{baseUrl}")
                // an address that leads nowhere is answered by a page, not by a bare refusal
                .anyRequest(address -> address.authenticated()));
    http.oauth2Login(
        login ->
            login
                // explicit, or Spring Security asks the provider for its login links at start-up
                .loginPage(SIGN_IN)
                .oidcSessionRegistry(sessions)
                .failureHandler(new AskingAgain(provider))
                .authorizationEndpoint(
                    endpoint ->
                        endpoint
                            .authorizationRequestResolver(new SignInRequests(clients))
                            .authorizationRequestRepository(new SignInsUnderWay())));
    http.addFilterBefore(
        new ProviderDownFilter(provider), OAuth2AuthorizationRequestRedirectFilter.class);
    return http.build();
  }

  private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends HeaderWriterFilter> O postProcess(O filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
      }
    };
  }

  @Bean
  OidcSessionRegistry oidcSessions() {
    return new InMemoryOidcSessionRegistry();
  }

  /** Only our own check of pages: no role of a token opens anything. */
  @Bean
  static NavigationAccessControlConfigurer pageAccess(PageRights rights) {
    return new NavigationAccessControlConfigurer().withNavigationAccessChecker(rights);
  }

  /** Lazy: the portal starts, and signed-in people go on, while the provider is down. */
  @Bean
  ClientRegistrationRepository clientRegistrations(IdentitySettings settings) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(portal(settings)));
  }

  private static ClientRegistration portal(IdentitySettings settings) {
    return ClientRegistrations.fromIssuerLocation(settings.issuer())
        .registrationId("keycloak")
        .clientId("portal")
        .clientSecret(settings.clientSecret())
        .scope("openid")
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }
}
