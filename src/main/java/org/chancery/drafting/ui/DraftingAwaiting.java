package org.chancery.drafting.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import org.chancery.drafting.SurveyingTexts;
import org.chancery.drafting.TextAwaiting;
import org.chancery.identity.Actor;
import org.chancery.shell.Awaiting;
import org.chancery.shell.AwaitingItem;
import org.chancery.shell.Words;

/**
 * Revisions that wait for a yes, suggestions that wait for the pen-holder, and drafts handed over.
 */
@SpringComponent
class DraftingAwaiting implements Awaiting {

  private final SurveyingTexts surveying;

  DraftingAwaiting(SurveyingTexts surveying) {
    this.surveying = surveying;
  }

  @Override
  public List<AwaitingItem> awaiting(Actor actor, Locale locale) {
    return surveying.awaiting(actor).stream().map(waiting -> item(waiting, locale)).toList();
  }

  private static AwaitingItem item(TextAwaiting waiting, Locale locale) {
    var key = "drafting.awaiting." + waiting.what().name().toLowerCase(Locale.ROOT);
    var symbol = waiting.symbol();
    return new AwaitingItem(
        Words.say(locale, key, waiting.title()),
        Words.say(locale, key + ".verb"),
        DraftingNavigation.text(waiting.text()),
        symbol == null ? List.of() : List.of(symbol),
        waiting.since(),
        null);
  }
}
