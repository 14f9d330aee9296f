package org.chancery.drafting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.chancery.drafting.AkomaNtosoFile;

/** A quiet button that keeps a frozen text as an Akoma Ntoso file, written when it is asked for. */
final class AkomaNtosoDownload extends Anchor {

  private AkomaNtosoDownload(Supplier<AkomaNtosoFile> written, String verb) {
    super(
        DownloadHandler.fromInputStream(
            request -> {
              var file = written.get();
              return new DownloadResponse(
                  new ByteArrayInputStream(file.bytes()),
                  file.name(),
                  AkomaNtosoFile.MEDIA_TYPE,
                  file.bytes().length);
            }),
        verb);
    getElement().setAttribute("download", true);
    addClassName("btn");
  }

  static AkomaNtosoDownload of(Supplier<AkomaNtosoFile> written, TextWords words) {
    var download = new AkomaNtosoDownload(written, words.say("drafting.akoma-ntoso.download"));
    download.setTitle(words.say("drafting.akoma-ntoso.what"));
    return download;
  }
}
