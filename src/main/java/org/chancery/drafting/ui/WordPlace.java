package org.chancery.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Locale;
import java.util.function.Consumer;
import org.chancery.documents.ReadingWord;
import org.chancery.documents.UnreadableWord.Why;
import org.chancery.shell.Glyph;

/** Where one Word file is put; then it says what is being done with it. */
class WordPlace extends Div {

  private final TextWords words;
  private final Paragraph name = new Paragraph();
  private final Paragraph note = new Paragraph();
  private final ProgressBar bar = new ProgressBar();

  /**
   * @param receive gets the file
   * @param refused is told why the browser did not send one, a sentence
   */
  WordPlace(TextWords words, UploadHandler receive, Consumer<String> refused) {
    this.words = words;
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", words.say("drafting.word.file"));
    var choose = new NativeButton(words.say("drafting.word.choose"));
    choose.addClassName("btn");
    choose.getElement().setAttribute("type", "button");
    name.addClassName("f");
    name.setText(words.say("drafting.word.drop"));
    note.addClassNames("xs", "muted");
    note.getElement().setAttribute("aria-live", "polite");
    note.setText(words.say("drafting.word.limit"));
    bar.setIndeterminate(true);
    bar.setVisible(false);
    var upload = new Upload(receive);
    upload.addClassName("drop");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(ReadingWord.LARGEST_FILE);
    upload.setAcceptedFileExtensions(".docx");
    upload.setUploadButton(choose);
    upload.setDropLabelIcon(Glyph.FILE.icon());
    upload.setDropLabel(new Div(name, note, bar));
    upload.setI18n(labels());
    upload.addFileRejectedListener(rejected -> refused.accept(why(rejected)));
    add(upload);
  }

  void busy(String file) {
    var doing = words.say("drafting.word.reading");
    name.setText(file);
    note.setText(doing);
    bar.setVisible(true);
    bar.getElement().setAttribute("aria-label", doing);
  }

  private UploadI18N labels() {
    var choose = words.say("drafting.word.choose");
    var drop = words.say("drafting.word.drop");
    var broken = words.say("drafting.word.broken-off");
    return new UploadI18N()
        .setAddFiles(new UploadI18N.AddFiles().setOne(choose))
        .setDropFiles(new UploadI18N.DropFiles().setOne(drop))
        .setError(
            new UploadI18N.Error()
                .setTooManyFiles(words.say("drafting.word.single"))
                .setFileIsTooBig(words.say(Why.TOO_LARGE.key()))
                .setIncorrectFileType(words.say(Why.NOT_A_WORD_FILE.key())))
        .setUploading(
            new UploadI18N.Uploading()
                .setError(
                    new UploadI18N.Uploading.Error()
                        .setServerUnavailable(broken)
                        .setUnexpectedServerError(broken)
                        .setForbidden(broken)
                        .setFileTooLarge(words.say(Why.TOO_LARGE.key()))));
  }

  /** The browser knows a file by its ending only; an old one deserves its own advice. */
  private String why(FileRejectedEvent rejected) {
    return rejected.getFileName().toLowerCase(Locale.ROOT).endsWith(".doc")
        ? words.say(Why.OLD_WORD_FILE.key())
        : rejected.getErrorMessage();
  }
}
