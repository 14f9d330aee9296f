package org.chancery.signing.pades;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.signing.Alteration;
import org.chancery.signing.pades.Cuts.Cut;

/**
 * Guard of signed files. After the depositary's seal it allows three kinds of increments only: one
 * that gives an empty field, there from the beginning, its signature and its visible form; one that
 * brings certificates and revocation lists; and one that brings a time-stamp over the whole, which
 * nobody sees. It checks structure, not cryptography; both are needed.
 */
public final class RevisionGuard {
  /** Name of the field that the depositary seals. */
  public static final String SEAL = "seal";

  private RevisionGuard() {}

  /** What an increment is. */
  public enum Kind {
    /** The first revision, with the depositary's seal. */
    SEALED,
    /** A field was signed. */
    SIGNED,
    /** Certificates and revocation lists. */
    COMPLETED,
    /** A time-stamp over everything before it. */
    STAMPED
  }

  /** One sound revision: what it is, the field that it filled if it did, and where it ends. */
  public record Sound(Kind kind, String field, int end) {
    /** Whether it is a signature or the seal. */
    public boolean isSignature() {
      return kind == Kind.SEALED || kind == Kind.SIGNED;
    }
  }

  /**
   * What the guard saw.
   *
   * @param sound revisions from the first on, up to the first finding
   * @param fields names of all signature fields of the first revision
   * @param finding the first thing that is refused
   */
  public record Inspection(List<Sound> sound, List<String> fields, Optional<Finding> finding) {
    /** End of the part that was found sound; 0 when there is none. */
    public int soundEnd() {
      return sound.isEmpty() ? 0 : sound.getLast().end();
    }

    /** Seal and signatures, in their order. */
    public List<Sound> signatures() {
      return sound.stream().filter(Sound::isSignature).toList();
    }
  }

  /** Inspects a file from its first signature to its last byte. */
  public static Inspection inspect(byte[] file) {
    List<Sound> sound = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    try {
      inspect(file, sound, fields);
      return new Inspection(List.copyOf(sound), List.copyOf(fields), Optional.empty());
    } catch (Refusal refusal) {
      return new Inspection(
          List.copyOf(sound), List.copyOf(fields), Optional.of(refusal.finding()));
    }
  }

  private static void inspect(byte[] file, List<Sound> sound, List<String> fields) throws Refusal {
    SignedRange.Written ranges = SignedRange.in(file);
    if (ranges.ordered().isEmpty()) {
      throw new Refusal(Finding.of(Alteration.SIGNATURE_REMOVED, "no signature covers the file"));
    }
    Revision before = null;
    try {
      for (Cut cut : Cuts.of(file, ranges.ordered())) {
        int start = before == null ? 0 : sound.getLast().end();
        if (cut.range() != null) {
          cut.range().check(file, start);
        }
        if (before == null) {
          before = Revision.read(file, cut.end());
          sound.add(new Sound(Kind.SEALED, SealedRevision.field(before, cut.signed()), cut.end()));
          fields.addAll(before.fields().keySet());
        } else {
          Revision earlier = before;
          before = next(file, earlier, start, cut, sound);
          earlier.close();
        }
      }
      if (ranges.malformed()) {
        throw new Refusal(
            Finding.of(Alteration.SIGNATURE_REMOVED, "a byte range is malformed or not from 0"));
      }
      if (sound.getLast().end() != file.length) {
        throw added(file, sound.getLast().end());
      }
      // what no later signature covers must be of one form only
      CmsForm.check(ranges.ordered().getLast().content(file));
    } finally {
      if (before != null) {
        before.close();
      }
    }
  }

  /** Reads the next revision and adds what it is; the caller closes both. */
  private static Revision next(byte[] file, Revision earlier, int start, Cut cut, List<Sound> sound)
      throws Refusal {
    Revision after = null;
    boolean fine = false;
    try {
      Increment increment = Increment.read(file, start, cut.end()); // strictly, before PDFBox does
      after = Revision.read(file, cut.end());
      IncrementRules rules = new IncrementRules(earlier, after, increment);
      SignedRange range = cut.range();
      if (range != null) {
        String field = rules.signedField(range);
        sound.add(
            new Sound(
                earlier.fields().containsKey(field) ? Kind.SIGNED : Kind.STAMPED,
                field,
                cut.end()));
      } else {
        rules.checkCompletion();
        sound.add(new Sound(Kind.COMPLETED, "", cut.end()));
      }
      fine = true;
      return after;
    } catch (Refusal refusal) {
      // what follows the last signature and cannot be read is best called by what it is
      throw cut.isAfterTheLast() && refusal.finding().what() == Alteration.STRUCTURE
          ? added(file, start)
          : refusal;
    } finally {
      if (after != null && !fine) {
        after.close();
      }
    }
  }

  private static Refusal added(byte[] file, int end) {
    return new Refusal(
        Finding.of(
            Alteration.ADDED_AFTER_SIGNATURES,
            (file.length - end) + " bytes follow the last signature"));
  }
}
