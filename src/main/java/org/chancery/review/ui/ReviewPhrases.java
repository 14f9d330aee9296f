package org.chancery.review.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.chancery.identity.Reason;
import org.chancery.review.Author;
import org.chancery.review.Clause;
import org.chancery.review.CommentKind;
import org.chancery.review.DispositionKind;
import org.chancery.review.Review;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.shell.Formats;
import org.chancery.shell.Plural;
import org.chancery.shell.StatusTag;
import org.chancery.shell.Words;

/** How the values of reviews are said to one reader. */
record ReviewPhrases(Locale locale, ZoneId zone) {

  static ReviewPhrases of(Locale locale, Actor actor) {
    return new ReviewPhrases(locale, actor.holder().clock());
  }

  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String say(String key, Object... arguments) {
    return Words.say(locale, key, arguments);
  }

  String count(String key, long number, Object... others) {
    return Plural.say(locale, key, number, others);
  }

  String in(Bilingual names) {
    return names.in(locale);
  }

  String moment(Instant at) {
    return Formats.moment(at, zone, zone, locale);
  }

  String day(Instant at) {
    return Formats.day(at.atZone(zone).toLocalDate(), locale);
  }

  /** Why a verb is not for this reader now, said before anything was attempted. */
  String blocked(Reason reason) {
    var brief = reason.key().replace(".refused.", ".blocked.");
    return say(Words.has(locale, brief) ? brief : reason.key());
  }

  String kind(CommentKind kind) {
    return say("review.kind." + kind.word());
  }

  String disposition(DispositionKind kind) {
    return say("review.disposition." + kind.word());
  }

  /** "2.1", "Article 2", "Preamble", or the text as a whole. */
  String clause(Clause clause) {
    if (clause.title()) {
      return say("review.clause.whole");
    }
    if (clause.number().isEmpty()) {
      return say("review.clause.preamble");
    }
    return say(clause.heading() ? "review.clause.article" : "review.clause", clause.number());
  }

  /** The office towards its own side, segment and capacity towards all others. */
  String author(Author author) {
    var office = author.office();
    if (office != null) {
      return in(office);
    }
    var capacity = author.capacity();
    return capacity == null
        ? in(author.holder().names())
        : speaking(author.holder(), say("identity.capacity." + key(capacity)));
  }

  /** "Tajikistan, expert". */
  String speaking(Holder holder, String capacity) {
    return say(
        "review.author",
        holder.names(),
        capacity.substring(0, 1).toLowerCase(locale) + capacity.substring(1));
  }

  StatusTag tag(Review review) {
    if (review.completedAt() != null) {
      return new StatusTag(say("review.state.completed")).settled();
    }
    return review.closed()
        ? new StatusTag(say("review.state.closed"))
        : new StatusTag(say("review.state.open")).provisional();
  }

  /** "Russia, Kazakhstan and Tajikistan". */
  String listed(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    var last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + say("review.and") + names.get(last);
  }
}
