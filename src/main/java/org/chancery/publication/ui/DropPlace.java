package org.chancery.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.chancery.shell.Formats;
import org.chancery.shell.Glyph;
import org.chancery.signing.Verdicts;

/** Where a visitor puts a file: says what is asked for, then what is being done with it. */
class DropPlace extends Div {

  private final Upload upload;
  private final Paragraph name = new Paragraph();
  private final Paragraph note = new Paragraph();
  private final ProgressBar bar = new ProgressBar();
  private final NativeButton choose = new NativeButton();

  DropPlace(UploadHandler receive, Runnable rejected) {
    upload = new Upload(receive);
    upload.addClassName("drop");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(Verdicts.MOST_BYTES);
    choose.addClassName("btn");
    choose.getElement().setAttribute("type", "button");
    upload.setUploadButton(choose);
    upload.setDropLabelIcon(Glyph.FILE.icon());
    name.addClassName("f");
    note.addClassNames("xs", "muted");
    note.getElement().setAttribute("aria-live", "polite");
    bar.setIndeterminate(true);
    upload.setDropLabel(new Div(name, note, bar));
    upload.addFileRejectedListener(no -> rejected.run());
    add(upload);
    empty();
  }

  void empty() {
    say(getTranslation("publication.drop"), getTranslation("publication.drop.limit"), false);
    choose.setText(getTranslation("publication.choose"));
  }

  void busy(FileLabel file, String doing) {
    say(file.name(), doing, true);
    bar.getElement().setAttribute("aria-label", doing);
  }

  /** Ready for another file; this one was checked or not, and is gone. */
  void done(FileLabel file, boolean checked) {
    var size = Formats.size(file.size(), getLocale());
    say(
        file.name(),
        getTranslation(checked ? "publication.checked" : "publication.not-kept", size),
        false);
    choose.setText(getTranslation("publication.choose.other"));
    upload.clearFileList();
  }

  private void say(String first, String second, boolean working) {
    name.setText(first);
    note.setText(second);
    bar.setVisible(working);
  }
}
