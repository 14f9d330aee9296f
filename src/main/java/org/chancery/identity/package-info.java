/**
 * Who acts. The identity provider says who somebody is and how strongly they proved it; the portal
 * keeps dated mandates and derives from them, on each request, in which capacity they act. The
 * adapter to Keycloak (over Spring Security's OIDC) lives here; no role, group or segment claim of
 * a token is ever read. Style: register.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "segments")
package org.chancery.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
