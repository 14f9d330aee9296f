package org.chancery.drafting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.chancery.drafting.WordFile;

/** A quiet button that keeps a text as a Word file, written when it is asked for. */
final class WordDownload extends Anchor {

  private WordDownload(Supplier<WordFile> written, String verb) {
    super(
        DownloadHandler.fromInputStream(
            request -> {
              var file = written.get();
              return new DownloadResponse(
                  new ByteArrayInputStream(file.bytes()),
                  file.name(),
                  WordFile.MEDIA_TYPE,
                  file.bytes().length);
            }),
        verb);
    getElement().setAttribute("download", true);
    addClassName("btn");
  }

  static WordDownload of(Supplier<WordFile> written, TextWords words) {
    return new WordDownload(written, words.say("drafting.word.download"));
  }

  /** For notes. */
  WordDownload small() {
    addClassName("sm");
    return this;
  }
}
