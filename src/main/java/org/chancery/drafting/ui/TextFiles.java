package org.chancery.drafting.ui;

import java.util.function.Supplier;
import org.chancery.drafting.AkomaNtosoFile;
import org.chancery.drafting.WordFile;
import org.chancery.shell.Download;

/** Quiet buttons that keep a text as a file, written when it is asked for. */
final class TextFiles {

  private TextFiles() {}

  static Download word(Supplier<WordFile> written, TextWords words) {
    return Download.button(
        words.say("drafting.word.download"),
        () -> {
          var file = written.get();
          return new Download.File(file.name(), WordFile.MEDIA_TYPE, file.bytes());
        });
  }

  /** For a frozen text. */
  static Download akomaNtoso(Supplier<AkomaNtosoFile> written, TextWords words) {
    var download =
        Download.button(
            words.say("drafting.akoma-ntoso.download"),
            () -> {
              var file = written.get();
              return new Download.File(file.name(), AkomaNtosoFile.MEDIA_TYPE, file.bytes());
            });
    download.setTitle(words.say("drafting.akoma-ntoso.what"));
    return download;
  }
}
