package org.chancery.signing;

import org.chancery.identity.Refused;

/** What a failed embedding is to whoever wanted to sign. */
final class Embeddings {

  private Embeddings() {}

  /** The file, or why there is none; what was prepared under a lock cannot be behind. */
  static Embedding.Embedded orRefuse(Embedding embedding) {
    return switch (embedding) {
      case Embedding.Embedded done -> done;
      case Embedding.NoTimeStamp _ -> throw new Refused(SigningReason.NO_TIME_STAMP);
      case Embedding.NotItsKey _ -> throw new Refused(SigningReason.NO_KEY);
      case Embedding.Revoked _ -> throw new Refused(SigningReason.KEY_REVOKED);
      case Embedding.NoRevocationList _ -> throw new Refused(SigningReason.NO_REVOCATION_LIST);
      case Embedding.Behind _ ->
          throw new IllegalStateException("the originals are locked: nobody else can have signed");
    };
  }
}
