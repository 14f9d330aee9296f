package org.chancery.publication.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.chancery.publication.CheckOutcome;
import org.chancery.publication.CheckProgress;
import org.chancery.publication.CheckingDocuments;
import org.chancery.publication.Report;
import org.chancery.shell.Notices;
import org.chancery.shell.Titles;

/** Says of a file whether it is genuine, to anybody, and keeps nothing of it. */
@Route("check")
@AnonymousAllowed
@Menu(title = "publication.check", order = 60, icon = "TICK")
class CheckView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient CheckingDocuments checking;
  private static final Pattern CODE = Pattern.compile("[0-9a-f]{16}");

  private final DropPlace drop;
  private final Paragraph code = new Paragraph();
  private final Div answer = new Div();

  CheckView(CheckingDocuments checking) {
    this.checking = checking;
    addClassName("public");
    var lead = new Paragraph(getTranslation("publication.check.lead"));
    lead.addClassNames("muted", "lead");
    drop = new DropPlace(this::receive, () -> refuse("publication.only-pdf"));
    answer.addClassName("answer");
    code.addClassNames("sm", "muted");
    add(new H1(getTranslation("publication.check")), lead, code, drop, answer);
  }

  /** A change of language makes the page anew; what it said is then said again. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    paper(event);
    var said = ComponentUtil.getData(event.getUI(), Shown.class);
    if (event.isRefreshEvent() && said != null) {
      show(said);
    } else {
      ComponentUtil.setData(event.getUI(), Shown.class, null);
    }
  }

  /** Whoever comes by the code of a printed paper is told that the file proves it, not the code. */
  private void paper(BeforeEnterEvent event) {
    var named = event.getLocation().getQueryParameters().getSingleParameter("code").orElse("");
    var known = CODE.matcher(named).matches();
    code.setVisible(known);
    if (known) {
      code.setText(
          getTranslation("publication.check.code", named.replaceAll("(.{4})(?!$)", "$1 ")));
    }
  }

  /** Runs on the thread of the upload and holds no lock while it reads, waits and checks. */
  private void receive(UploadEvent event) {
    var ui = event.getUI();
    var file = new FileLabel(event.getFileName(), event.getFileSize());
    tell(ui, () -> begin(file));
    try (InputStream bytes = event.getInputStream()) {
      var outcome =
          checking.check(
              event.getRequest().getRemoteAddr(), bytes, file.size(), progress(ui, file));
      tell(ui, () -> finish(ui, new Shown(file, outcome)));
    } catch (IOException brokenOff) {
      tell(
          ui,
          () -> {
            drop.done(file, false);
            refuse("publication.broken-off");
          });
    }
  }

  private CheckProgress progress(UI ui, FileLabel file) {
    return new CheckProgress() {
      @Override
      public void waiting(int before) {
        tell(ui, () -> drop.busy(file, getTranslation("publication.waiting", before)));
      }

      @Override
      public void checking() {
        tell(ui, () -> drop.busy(file, getTranslation("publication.checking")));
      }
    };
  }

  private static void tell(UI ui, Command command) {
    try {
      var _ = ui.access(command);
    } catch (UIDetachedException left) {
      // the visitor has closed the page: nobody is there to be told
    }
  }

  private void begin(FileLabel file) {
    answer.removeAll();
    drop.busy(file, getTranslation("publication.sending"));
  }

  private void finish(UI ui, Shown shown) {
    ComponentUtil.setData(ui, Shown.class, shown);
    show(shown).focus();
  }

  Focused show(Shown shown) {
    answer.removeAll();
    drop.done(shown.file(), shown.outcome().wasChecked());
    return switch (shown.outcome()) {
      case CheckOutcome.Checked checked -> {
        var card = new VerdictCard(Report.of(checked.verdict(), getLocale()));
        answer.add(card);
        yield card::focusTitle;
      }
      case CheckOutcome.TooOften often ->
          refuse("publication.too-often", Math.max(1, often.pause().toSeconds()));
      case CheckOutcome.Crowded crowded -> refuse("publication.crowded");
      case CheckOutcome.NobodyTrusted nobody -> refuse("publication.nobody-trusted");
      case CheckOutcome.OutOfOrder outOfOrder -> refuse("publication.out-of-order");
    };
  }

  private Focused refuse(String key, Object... arguments) {
    answer.removeAll();
    var sentence = getTranslation(key, arguments);
    var end = sentence.indexOf(". ") + 1;
    var notices = new Notices();
    notices.failed(sentence.substring(0, end), sentence.substring(end).strip());
    answer.add(notices);
    return () -> {};
  }

  /** Takes the reader's attention where an alert does not do it already. */
  interface Focused {
    void focus();
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("publication.check"));
  }
}
