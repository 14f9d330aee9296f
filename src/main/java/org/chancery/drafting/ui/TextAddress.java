package org.chancery.drafting.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chancery.drafting.TextId;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.segments.SpaceId;

/** Reads the address of a text. A malformed one gets the same answer as a foreign one. */
final class TextAddress {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private TextAddress() {}

  static TextId of(RouteParameters address) {
    return new TextId(
        new SpaceId(uuid(address.get("space").orElse(""))), uuid(address.get("id").orElse("")));
  }

  static UUID uuid(String text) {
    if (!UUID_FORM.matcher(text).matches()) {
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    return UUID.fromString(text);
  }
}
