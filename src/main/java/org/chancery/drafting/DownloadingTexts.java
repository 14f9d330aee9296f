package org.chancery.drafting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.documents.AkomaNtosoSetting;
import org.chancery.documents.WordSetting;
import org.chancery.documents.WordSetting.Suggester;
import org.chancery.documents.WritingAkomaNtoso;
import org.chancery.documents.WritingWord;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Holder;
import org.chancery.segments.Holders;
import org.chancery.texts.Suggestion;
import org.chancery.texts.Suggestions;
import org.chancery.texts.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Taking a text along, for everybody who may read it: as a Word file, in which suggestions are
 * tracked changes under the name of their side, and a frozen one as an Akoma Ntoso file. No person
 * is named.
 */
@UseCase
public class DownloadingTexts {

  private static final int LONGEST_NAME = 100;

  private final ReadingTexts reading;
  private final Works works;
  private final Holders holders;
  private final WritingWord word;
  private final WritingAkomaNtoso akomaNtoso;

  DownloadingTexts(
      ReadingTexts reading,
      Works works,
      Holders holders,
      WritingWord word,
      WritingAkomaNtoso akomaNtoso) {
    this.reading = reading;
    this.works = works;
    this.holders = holders;
    this.word = word;
    this.akomaNtoso = akomaNtoso;
  }

  /**
   * A text as it is now.
   *
   * @param actor who asks
   * @param id which text
   * @return the file, named by symbol or title; where the text went on since the revision with that
   *     symbol, by its version too
   * @throws Refused with the same "nothing here" for a text that does not exist and for one that
   *     the actor may not see
   */
  public WordFile present(Actor actor, TextId id) {
    var sheet = reading.sheet(actor, id);
    var symbol = sheet.symbol();
    boolean frozen =
        sheet.revisions().stream()
            .anyMatch(one -> one.symbol() != null && one.version() == sheet.version());
    var setting =
        new WordSetting(
            Locale.of(sheet.language()),
            names(sheet.wording(), sheet.language()),
            sheet.stage() == Stage.NEGOTIATION);
    return new WordFile(
        named(symbol, sheet.title(), symbol == null || frozen ? "" : "-v" + sheet.version())
            + ".docx",
        word.write(sheet.wording().canonical(), setting));
  }

  /**
   * A revision as it was frozen.
   *
   * @param actor who asks
   * @param id which revision
   * @return the file, named by symbol, or by title and number
   * @throws Refused as {@link #present} does
   */
  public WordFile frozen(Actor actor, RevisionId id) {
    var frozen = reading.frozen(actor, id);
    var revision = frozen.revision();
    var setting =
        new WordSetting(
            Locale.of(frozen.language()), names(frozen.wording(), frozen.language()), false);
    return new WordFile(
        named(revision) + ".docx", word.write(frozen.wording().canonical(), setting));
  }

  /**
   * A revision as it was frozen, as an Akoma Ntoso file.
   *
   * @param actor who asks
   * @param id which revision
   * @return the file, named as {@link #frozen} names it, with its language
   * @throws Refused as {@link #present} does
   */
  public AkomaNtosoFile akomaNtoso(Actor actor, RevisionId id) {
    var frozen = reading.frozen(actor, id);
    var revision = frozen.revision();
    var language = Locale.of(frozen.language());
    var origin = works.origin(revision.text());
    var symbol = revision.symbol();
    var commission = holders.commission();
    var setting =
        new AkomaNtosoSetting(
            origin.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            language,
            symbol == null ? origin.work().toString() : Symbols.ofWork(symbol),
            origin.begun(),
            symbol,
            revision.number(),
            revision.at(),
            new AkomaNtosoSetting.Issuer(
                commission.symbolPrefix(), commission.names().in(language)));
    return new AkomaNtosoFile(
        named(revision) + "-" + frozen.language() + ".akn.xml",
        akomaNtoso.write(frozen.wording(), setting));
  }

  private static String named(Revision revision) {
    return named(
        revision.symbol(),
        revision.title(),
        revision.symbol() == null ? "-" + revision.number() : "");
  }

  /** The sides behind the suggestions, called as the text's own language calls them. */
  private Map<String, Suggester> names(Wording wording, String language) {
    var sides = new LinkedHashMap<String, Suggester>();
    var all = holders.all();
    for (Suggestion suggestion : Suggestions.in(wording.node())) {
      all.stream()
          .filter(holder -> holder.code().equals(suggestion.code()))
          .findFirst()
          .ifPresent(holder -> sides.put(suggestion.id(), side(holder, language)));
    }
    return sides;
  }

  private static Suggester side(Holder holder, String language) {
    return new Suggester(holder.names().in(Locale.of(language)), null);
  }

  /** "IC-RU-TJ-7F3A-1-Rev.1": a file name takes no slashes. */
  private static String named(@Nullable String symbol, String title, String more) {
    var plain = (symbol == null ? title : symbol).replaceAll("[^\\p{L}\\p{M}\\p{N}.]+", "-");
    var brief = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    var name = brief.replaceAll("^[-.]+|[-.]+$", "");
    return (name.isEmpty() ? "text" : name) + more;
  }
}
