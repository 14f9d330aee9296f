package org.chancery.review.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.review.ReviewId;
import org.chancery.segments.SpaceId;

/** Reads addresses. A malformed one gets the same answer as a foreign one. */
final class Addresses {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Addresses() {}

  static ReviewId review(RouteParameters address) {
    return new ReviewId(new SpaceId(uuid(address, "space")), uuid(address, "id"));
  }

  private static UUID uuid(RouteParameters address, String part) {
    var text = address.get(part).orElse("");
    if (!FORM.matcher(text).matches()) {
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    return UUID.fromString(text);
  }
}
