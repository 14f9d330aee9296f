package org.chancery.signing.ui;

import java.util.Locale;
import org.chancery.identity.Reason;
import org.chancery.signing.UploadOutcome;
import org.chancery.signing.Verdict;

/** Why a file that was brought back is not accepted, as its signatory reads it. */
enum UploadReason implements Reason {
  MISSING,
  NOT_OUR_BYTES,
  TOO_LARGE,
  TOO_LONG,
  UNFOLDS,
  DAMAGED,
  NOT_CHECKED,
  NOTHING_SIGNED,
  ANOTHER_FIELD,
  FOREIGN_CHANGE,
  NOT_INTACT,
  NOT_TRUSTED,
  ANOTHER_PARTY,
  NOT_VALID,
  REVOKED,
  NO_REVOCATION_LIST,
  NO_TIME_STAMP;

  static UploadReason of(UploadOutcome outcome) {
    return switch (outcome) {
      case UploadOutcome.Accepted _ -> throw new IllegalStateException("nothing to refuse");
      case UploadOutcome.NotOurBytes _ -> NOT_OUR_BYTES;
      case UploadOutcome.TooLarge _ -> TOO_LARGE;
      case UploadOutcome.NotReadable(var why) -> of(why);
      case UploadOutcome.NotChecked _ -> NOT_CHECKED;
      case UploadOutcome.NothingSigned _ -> NOTHING_SIGNED;
      case UploadOutcome.AnotherField _ -> ANOTHER_FIELD;
      case UploadOutcome.ForeignChange _ -> FOREIGN_CHANGE;
      case UploadOutcome.NotIntact _ -> NOT_INTACT;
      case UploadOutcome.NotTrusted _ -> NOT_TRUSTED;
      case UploadOutcome.AnotherParty _ -> ANOTHER_PARTY;
      case UploadOutcome.NotValid _ -> NOT_VALID;
      case UploadOutcome.Revoked _ -> REVOKED;
      case UploadOutcome.NoRevocationList _ -> NO_REVOCATION_LIST;
      case UploadOutcome.NoTimeStamp _ -> NO_TIME_STAMP;
    };
  }

  private static UploadReason of(Verdict.Unreadable why) {
    return switch (why) {
      case TOO_LARGE -> TOO_LARGE;
      case TOO_LONG -> TOO_LONG;
      case UNFOLDS -> UNFOLDS;
      case DAMAGED, EMPTY, NO_PDF -> DAMAGED;
    };
  }

  @Override
  public String key() {
    return "signing.upload." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
