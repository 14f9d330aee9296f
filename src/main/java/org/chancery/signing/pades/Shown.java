package org.chancery.signing.pades;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.chancery.signing.Alteration;
import org.jspecify.annotations.Nullable;

/**
 * What the picture of a signature consists of: forms, fonts, images and colours (ISO 32000-1, 8.4
 * to 8.10 and 9.5 to 9.10), and no entry that is not theirs. What acts, loads, hides or could stand
 * for a page or a document has no place among them.
 */
final class Shown {
  private static final COSName CHAR_PROCS = COSName.getPDFName("CharProcs");
  private static final COSName PROC_SET = COSName.getPDFName("ProcSet");
  private static final int DEEPEST = 24;

  /** Entries of resources whose own entries have names of free choice. */
  private static final Set<COSName> NAMED =
      names("Font XObject ExtGState ColorSpace Pattern Shading");

  private static final Set<COSName> TYPES =
      names("XObject Font FontDescriptor Encoding CMap ExtGState Group Pattern Mask");

  private static final Set<COSName> SHOWING =
      names(
          // streams and forms
          "Type Subtype Length Filter DecodeParms FormType BBox Matrix Resources Group Name",
          "Predictor Colors Columns EarlyChange EndOfLine EncodedByteAlign Rows EndOfBlock",
          "BlackIs1 DamagedRowsBeforeError ColorTransform JBIG2Globals S CS I K G BC",
          // images
          "Width Height ColorSpace BitsPerComponent ImageMask Mask Decode Interpolate SMask",
          "Intent SMaskInData Matte",
          // fonts
          "BaseFont Encoding DescendantFonts ToUnicode FirstChar LastChar Widths FontDescriptor",
          "CIDSystemInfo W DW W2 DW2 CIDToGIDMap Registry Ordering Supplement FontName FontFamily",
          "FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight",
          "XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet",
          "CIDSet Style Panose Lang Length1 Length2 Length3 BaseEncoding Differences CMapName WMode"
              + " UseCMap",
          "FontMatrix CharProcs",
          // graphics states, colours, patterns
          "LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM CA ca AIS TK",
          "N Alternate Range WhitePoint BlackPoint Gamma PatternType PaintType TilingType XStep",
          "YStep Shading ShadingType Background AntiAlias Coords Domain Function Extend",
          "FunctionType Size BitsPerSample Encode C0 C1 Functions Bounds");

  private final String field;
  private final Set<COSObjectKey> keys = new HashSet<>();
  private final Set<Visit> visited = new HashSet<>();

  private Shown(String field) {
    this.field = field;
  }

  /** How the entries of a dictionary are named. */
  private enum Naming {
    /** By the standard. */
    FIXED,
    /** By the standard, as resources are. */
    RESOURCES,
    /** As somebody liked. */
    FREE
  }

  /** An object, and what it was taken for; it may be taken for several things. */
  private record Visit(COSObjectKey key, Naming naming) {}

  /** Keys of all objects of which the picture in a field consists. */
  static Set<COSObjectKey> parts(String field, @Nullable COSBase appearance) throws Refusal {
    Shown shown = new Shown(field);
    if (appearance instanceof COSObject reference) {
      shown.keys.add(reference.getKey());
    }
    COSBase direct = direct(appearance);
    if (direct instanceof COSDictionary dictionary) {
      shown.follow(dictionary.getItem(COSName.N), Naming.FIXED, 0);
    }
    return shown.keys;
  }

  private void follow(@Nullable COSBase object, Naming naming, int depth) throws Refusal {
    if (depth > DEEPEST) {
      throw refused("an appearance is nested too deeply");
    }
    switch (object) {
      case COSObject reference -> {
        keys.add(reference.getKey());
        if (visited.add(new Visit(reference.getKey(), naming))) {
          follow(reference.getObject(), naming, depth + 1);
        }
      }
      case COSDictionary dictionary -> {
        for (COSName key : dictionary.keySet()) {
          follow(dictionary.getItem(key), below(dictionary, key, naming), depth + 1);
        }
      }
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          follow(array.get(i), Naming.FIXED, depth + 1);
        }
      }
      case null, default -> {
        // Numbers, names and strings show and do nothing.
      }
    }
  }

  /** How the entries below an entry are named; refuses an entry that has no place. */
  private Naming below(COSDictionary parent, COSName key, Naming naming) throws Refusal {
    return switch (naming) {
      case FREE -> {
        if (COSName.TYPE.equals(key)) {
          throw refused("resources pretend to be something else");
        }
        yield Naming.FIXED;
      }
      case RESOURCES -> {
        if (!NAMED.contains(key) && !PROC_SET.equals(key)) {
          throw refused("resources hold /" + key.getName());
        }
        yield PROC_SET.equals(key) ? Naming.FIXED : Naming.FREE;
      }
      case FIXED -> {
        if (!SHOWING.contains(key)
            || (COSName.TYPE.equals(key) && !TYPES.contains(parent.getCOSName(COSName.TYPE)))) {
          throw refused("an appearance holds /" + key.getName());
        }
        yield COSName.RESOURCES.equals(key)
            ? Naming.RESOURCES
            : CHAR_PROCS.equals(key) ? Naming.FREE : Naming.FIXED;
      }
    };
  }

  private static @Nullable COSBase direct(@Nullable COSBase item) {
    return item instanceof COSObject reference ? reference.getObject() : item;
  }

  private Refusal refused(String detail) {
    return new Refusal(Finding.at(Alteration.APPEARANCE, field, detail));
  }

  private static Set<COSName> names(String... lines) {
    return Stream.of(lines)
        .flatMap(line -> Stream.of(line.split(" ")))
        .map(COSName::getPDFName)
        .collect(Collectors.toUnmodifiableSet());
  }
}
