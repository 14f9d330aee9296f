package org.chancery.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;

/**
 * A link to a file that is made when it is asked for. Where that fails, the page says why, as it
 * does of every other act, and nothing is kept that is no such file.
 */
public final class Download extends Anchor {

  // the browser stays where it is and keeps nothing; the page has the sentence
  private static final int NOTHING_TO_KEEP = HttpStatusCode.NO_CONTENT.getCode();

  /**
   * What is handed out.
   *
   * @param name of the file, its ending included
   * @param mediaType as in the header of the answer
   * @param bytes its content
   */
  public record File(String name, String mediaType, byte[] bytes) {

    private DownloadResponse response() {
      return new DownloadResponse(new ByteArrayInputStream(bytes), name, mediaType, bytes.length);
    }
  }

  private Download(String words, DownloadHandler handler) {
    super(handler, words);
  }

  /**
   * A link that keeps the file.
   *
   * @param verb its name
   * @param made makes the file, with the page's own actor; may refuse
   * @return a link among words
   */
  public static Download link(String verb, Supplier<File> made) {
    return kept(verb, made, "lnk");
  }

  /**
   * The same, looking like a button.
   *
   * @param verb its name
   * @param made makes the file, with the page's own actor; may refuse
   * @return an outlined link
   */
  public static Download button(String verb, Supplier<File> made) {
    return kept(verb, made, "btn");
  }

  /**
   * A link that shows the pages of the file in another tab.
   *
   * @param words its name
   * @param made makes the file, with the page's own actor; may refuse
   * @return a link among words
   */
  public static Download pages(String words, Supplier<File> made) {
    var link =
        new Download(
            words,
            DownloadHandler.fromInputStream(
                    request -> {
                      try {
                        return made.get().response();
                      } catch (RuntimeException failure) {
                        tell(request, failure);
                        return sentence(request, failure).response();
                      }
                    })
                .inline());
    link.setTarget(AnchorTarget.BLANK);
    link.addClassName("lnk");
    return link;
  }

  private static Download kept(String verb, Supplier<File> made, String look) {
    var link =
        new Download(
            verb,
            DownloadHandler.fromInputStream(
                request -> {
                  try {
                    return made.get().response();
                  } catch (RuntimeException failure) {
                    tell(request, failure);
                    return DownloadResponse.error(NOTHING_TO_KEEP);
                  }
                }));
    link.getElement().setAttribute("download", true);
    link.addClassName(look);
    return link;
  }

  /**
   * For rows and notes.
   *
   * @return this, lower
   */
  public Download small() {
    addClassName("sm");
    return this;
  }

  /** A download is no request of its page: what failed is brought there. */
  private static void tell(DownloadEvent request, RuntimeException failure) {
    var session = request.getSession();
    var node = request.getOwningElement().getNode();
    request
        .getUI()
        .access(() -> ErrorEvent.findErrorHandler(session).error(new ErrorEvent(failure, node)));
  }

  /** The other tab is open already: it says in words why there are no pages. */
  private static File sentence(DownloadEvent request, RuntimeException failure) {
    var refused = failure instanceof Refused it ? it : null;
    request
        .getResponse()
        .setStatus(
            (refused == null ? HttpStatusCode.INTERNAL_SERVER_ERROR : HttpStatusCode.NOT_FOUND)
                .getCode());
    Locale locale = request.getUI().getLocale();
    var words =
        refused == null
            ? Words.say(locale, "shell.broken.act")
            : refused.reason() == IdentityReason.NOTHING_HERE
                ? Words.say(locale, "shell.nothing-here.why")
                : Words.say(locale, refused.reason().key(), refused.arguments());
    return new File("why.txt", "text/plain;charset=utf-8", words.getBytes(StandardCharsets.UTF_8));
  }
}
