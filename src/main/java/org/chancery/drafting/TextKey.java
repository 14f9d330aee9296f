package org.chancery.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a text's row; it begins with the space. */
@Embeddable
record TextKey(@Column(name = "space_id") UUID space, @Column(name = "id") UUID id)
    implements Serializable {

  static TextKey of(TextId text) {
    return new TextKey(text.space().id(), text.id());
  }
}
