package org.chancery.drafting;

import java.util.Locale;
import java.util.Map;
import org.chancery.documents.WordSetting;
import org.chancery.documents.WordSetting.Suggester;
import org.chancery.documents.WritingWord;

/** Word files as somebody outside might send them. */
public final class SampleWordFiles {

  private static final String CHANGED = "The Parties cooperate in standardisation";

  private SampleWordFiles() {}

  /** The memorandum of the templates, in which A. Author has tracked one change. */
  public static byte[] memorandum() {
    var document =
        suggesting(new Templates().wording(TextKind.MEMORANDUM, "en").canonical(), "KZ.aaaaaaaa");
    var author = Map.of("KZ.aaaaaaaa", new Suggester("A. Author", null));
    return new WritingWord().write(document, new WordSetting(Locale.ENGLISH, author, true));
  }

  /** The memorandum with a suggested "In future ". */
  public static String suggesting(String memorandum, String id) {
    return memorandum.replace(
        "{\"text\":\"" + CHANGED,
        "{\"marks\":[{\"attrs\":{\"id\":\""
            + id
            + "\"},\"type\":\"insertion\"}],\"text\":\"In future \",\"type\":\"text\"},{\"text\":\""
            + CHANGED);
  }
}
