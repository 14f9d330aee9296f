package org.chancery.signing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.chancery.shell.Glyph;
import org.jspecify.annotations.Nullable;

/** Where one file is put; it keeps the file until it is asked for it. */
class FilePlace extends Div {

  private final Paragraph name = new Paragraph();
  private transient @Nullable Taken taken;

  /**
   * A file that somebody chose.
   *
   * @param name as their machine calls it
   * @param bytes its content
   */
  record Taken(String name, byte[] bytes) {}

  /**
   * @param label what is put here
   * @param limit which files, as a sentence
   * @param mostBytes the largest that is taken
   * @param endings the endings that the browser offers
   * @param refused is told why the browser did not send a file, a sentence
   */
  FilePlace(
      SigningPhrases phrases,
      String label,
      String limit,
      int mostBytes,
      String[] endings,
      Consumer<String> refused) {
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", label);
    var choose = new NativeButton(phrases.say("signing.file-place.choose"));
    choose.addClassName("btn");
    choose.getElement().setAttribute("type", "button");
    name.addClassName("f");
    name.setText(label);
    name.getElement().setAttribute("aria-live", "polite");
    var note = new Paragraph(limit);
    note.addClassNames("xs", "muted");
    var upload =
        new Upload(
            UploadHandler.inMemory(
                (metadata, bytes) -> {
                  taken = new Taken(metadata.fileName(), bytes);
                  name.setText(metadata.fileName());
                  refused.accept("");
                }));
    upload.addClassName("drop");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(mostBytes);
    upload.setAcceptedFileExtensions(endings);
    upload.setUploadButton(choose);
    upload.setDropLabelIcon(Glyph.FILE.icon());
    upload.setDropLabel(new Div(name, note));
    upload.setI18n(labels(phrases, limit));
    upload.addFileRejectedListener(rejected -> refused.accept(rejected.getErrorMessage()));
    upload.addFileRemovedListener(
        removed -> {
          taken = null;
          name.setText(label);
        });
    add(upload);
  }

  @Nullable Taken taken() {
    return taken;
  }

  private static UploadI18N labels(SigningPhrases phrases, String limit) {
    var choose = phrases.say("signing.file-place.choose");
    var broken = phrases.say("signing.file-place.broken-off");
    return new UploadI18N()
        .setAddFiles(new UploadI18N.AddFiles().setOne(choose))
        .setDropFiles(new UploadI18N.DropFiles().setOne(choose))
        .setError(
            new UploadI18N.Error()
                .setTooManyFiles(phrases.say("signing.file-place.single"))
                .setFileIsTooBig(limit)
                .setIncorrectFileType(limit))
        .setUploading(
            new UploadI18N.Uploading()
                .setError(
                    new UploadI18N.Uploading.Error()
                        .setServerUnavailable(broken)
                        .setUnexpectedServerError(broken)
                        .setForbidden(broken)
                        .setFileTooLarge(limit)));
  }
}
