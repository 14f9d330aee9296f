package org.chancery.drafting;

import org.chancery.documents.ReadWord;
import org.chancery.documents.ReadingWord;
import org.chancery.documents.UnreadableWord;
import org.chancery.identity.Actor;
import org.chancery.identity.UseCase;
import org.chancery.texts.Reading;
import org.chancery.texts.Suggestion;
import org.chancery.texts.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading a Word file with which a draft may begin. It stores nothing; {@link PreparingTexts#begin}
 * does, when whoever chose the file has seen what was read.
 */
@UseCase
public class ReadingWordFiles {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingWordFiles.class);

  private final ReadingWord reader;

  ReadingWordFiles(ReadingWord reader) {
    this.reader = reader;
  }

  /**
   * Reads a file, on the caller's thread, in up to 40 seconds.
   *
   * @param actor a drafter; the file's tracked changes become suggestions of their side
   * @param file its bytes
   * @return a text of the schema, or why there is none
   */
  @Transactional(propagation = Propagation.SUPPORTS) // no connection waits for a file to be read
  public WordDraft read(Actor actor, byte[] file) {
    DraftingPolicy.require(DraftingPolicy.onlyDraftersDraft(actor));
    var code = actor.holder().code();
    return switch (reader.read(file, code)) {
      case ReadWord read -> checked(read, code);
      case UnreadableWord(UnreadableWord.Why why) -> new WordDraft.Unread(why);
    };
  }

  private static WordDraft checked(ReadWord read, String code) {
    return switch (Wording.read(read.document())) {
      case Reading.Read(Wording wording) when isOf(wording, code) ->
          new WordDraft.Ready(wording, read);
      case Reading.Read(Wording foreign) -> failed("a name of another side", "");
      case Reading.Unreadable(String fault, String path) -> failed(fault, path);
    };
  }

  /** A file cannot speak for another side, whatever it says. */
  private static boolean isOf(Wording wording, String code) {
    return wording.unsettled().stream()
        .filter(one -> !one.id().isEmpty())
        .allMatch(one -> Suggestion.codeOf(one.id()).equals(code));
  }

  private static WordDraft failed(String fault, String path) {
    LOG.error("A Word file was read as no text: {} at {}", fault, path);
    return new WordDraft.Unread(UnreadableWord.Why.FAILED);
  }
}
