package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.chancery.documents.FinalText;
import org.chancery.documents.Original;
import org.chancery.documents.Party;
import org.chancery.segments.Bilingual;

/**
 * Fills the page of signatures: a block for each party, named in the languages of the paper. Blocks
 * stand two in a row, and the last of an odd number on the left; where the name of an agency is too
 * long for half a page, all stand below each other.
 */
final class SignaturePage {

  /** Where the page of signatures is found. */
  static final String HREF = "#signatures";

  // Five lines of half a page; with more, what stands beside it would be torn away from its row.
  private static final int LONGEST_BESIDE = 180;

  private final FinalText text;
  private final List<Locale> languages;

  SignaturePage(FinalText text) {
    this.text = text;
    this.languages = Languages.of(text);
  }

  List<Said> heading() {
    return said(language -> Words.in(language).say("signatures"));
  }

  void fill(Part part, Original original) {
    var holder = original.parties().getFirst();
    Said.fill(part, "signatures-heading", heading());
    Said.fill(
        part,
        "of",
        said(
            language ->
                Words.in(language)
                    .say(
                        "signatures.of",
                        text.masthead().symbol(),
                        Languages.title(text, language))));
    Said.fill(
        part,
        "original",
        said(
            language ->
                Words.in(language)
                    .say(
                        "original",
                        state(holder, language),
                        "" + original.number(),
                        "" + original.of())));
    part.each("pair", rows(original.parties()), this::fill);
    Said.fill(part, "seal", said(language -> Words.in(language).say("seal")));
    Said.fill(part, "seal-note", said(language -> Words.in(language).say("seal.note")));
    part.box(Form.BOX + Original.SEAL);
  }

  private void fill(Part part, List<Party> row) {
    part.each(
        "party",
        row,
        (block, party) -> {
          block
              .place(Words.in(text.language()).say("place.party", party.agency()))
              .attribute("class", style(party, row))
              .box(Form.BOX + party.field());
          Said.fill(block, "state", said(language -> state(party, language)));
          Said.fill(block, "agency", said(language -> agency(party, language)));
          Said.fill(block, "office", said(language -> office(party, language)));
        });
  }

  private String style(Party party, List<Party> row) {
    return isLong(party) ? "party alone" : party.equals(row.getFirst()) ? "party" : "party second";
  }

  private List<List<Party>> rows(List<Party> parties) {
    int beside = parties.stream().anyMatch(this::isLong) ? 1 : 2;
    var rows = new ArrayList<List<Party>>();
    for (int i = 0; i < parties.size(); i += beside) {
      rows.add(parties.subList(i, Math.min(i + beside, parties.size())));
    }
    return rows;
  }

  private boolean isLong(Party party) {
    return languages.stream()
        .anyMatch(language -> agency(party, language).length() > LONGEST_BESIDE);
  }

  private String state(Party party, Locale language) {
    var state = party.names().state();
    return isFirst(language) || state == null ? party.state() : state.in(language);
  }

  private String agency(Party party, Locale language) {
    return named(party.agency(), party.names().agency(), language);
  }

  private String office(Party party, Locale language) {
    return named(party.office(), party.names().office(), language);
  }

  /** The paper's own language has the name as it is printed in full. */
  private String named(String own, Bilingual both, Locale language) {
    return isFirst(language) ? own : both.in(language);
  }

  private boolean isFirst(Locale language) {
    return language.equals(languages.getFirst());
  }

  private List<Said> said(Function<Locale, String> words) {
    return Said.in(languages, words);
  }
}
