package org.chancery.drafting.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.segments.Holder;

/** What the editor says of writing together, in the language of the page. */
final class EditorSayings {

  private static final List<String> LOST =
      List.of(
          "gone",
          "stage",
          "not-yours",
          "no-right",
          "too-much",
          "too-large",
          "too-many-blocks",
          "too-deep",
          "not-understood",
          "too-busy",
          "other");
  private static final List<String> QUESTIONS =
      List.of("link", "placeholder", "table", "alternative");

  private EditorSayings() {}

  static TextEditor.Sayings of(List<Holder> holders, Holder own, TextWords words) {
    var sides = new LinkedHashMap<String, String>();
    holders.forEach(holder -> sides.put(holder.code(), holder.names().in(words.locale())));
    return new TextEditor.Sayings(
        words.say("drafting.said.inserted", "{0}"),
        words.say("drafting.said.deleted", "{0}"),
        words.say("drafting.said.bracketed", "{0}"),
        sides,
        words.say("drafting.lost"),
        words.say("drafting.lost.after", "{0}"),
        named("drafting.lost.why.", LOST, words),
        words.say("drafting.copy"),
        words.say("drafting.copied"),
        words.say("drafting.let-go"),
        words.say("drafting.saved", "{0}"),
        words.say("drafting.all-saved"),
        words.say("drafting.saving"),
        words.say("drafting.offline"),
        words.say("drafting.ended"),
        words.say("drafting.suggesting"),
        words.say("drafting.here"),
        words.say("drafting.here.me"),
        words.zone().getId(),
        words.locale().toLanguageTag(),
        named("drafting.ask.", QUESTIONS, words),
        named("drafting.ask.hint.", QUESTIONS, words),
        words.say("drafting.ask.done"),
        words.say("drafting.ask.cancel"),
        words.say("drafting.not-suggested"),
        words.say("drafting.said.comment.private", own.names().in(words.locale())),
        words.say("drafting.said.comment.shared"),
        words.say("drafting.said.comment.later"),
        words.say("drafting.said.option", "{0}"));
  }

  private static Map<String, String> named(String prefix, List<String> names, TextWords words) {
    var named = new LinkedHashMap<String, String>();
    names.forEach(name -> named.put(name, words.say(prefix + name)));
    return named;
  }
}
