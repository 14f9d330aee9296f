package org.chancery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Looking at a page: a picture for people, and what must hold for each page in each dress. */
public final class Looking {

  private static final Path PICTURES = Path.of("target/screenshots");

  private Looking() {}

  /** Takes the whole page. */
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /**
   * Takes a picture and asks: axe finds nothing serious or critical, the page has a title, and
   * nothing makes it scroll sideways.
   */
  public static void at(Page page, String name) {
    nothingIsWrong(page, name);
    picture(page, name);
  }

  /** The same without a picture. */
  public static void nothingIsWrong(Page page, String name) {
    settle(page);
    // a dialog that is still fading in, in its own tree, has no contrast yet
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    page.waitForFunction(
        "() => { const moving = root => [...root.getAnimations(),"
            + " ...[...root.querySelectorAll('*')].filter(one => one.shadowRoot)"
            + ".flatMap(one => moving(one.shadowRoot))];"
            + " return moving(document).every(a => a.playState !== 'running'"
            + " || a.effect?.getComputedTiming().endTime === Infinity); }");
    var serious =
        violations(page).stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(Looking::told)
            .toList();
    assertThat(serious).as("axe on " + name).isEmpty();
    assertThat(page.title()).as("title of " + name).contains("Chancery");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"))
        .as(name + " scrolls sideways")
        .isEqualTo(true);
  }

  /** Waits until the server has answered whatever the page has asked of it. */
  public static void settle(Page page) {
    page.waitForFunction(
        "() => !window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients ||"
            + " Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive ||"
            + " !c.isActive())");
  }

  /**
   * What axe finds. It opens no page of its own to tell, looks into no frame (there are none), and
   * does not tell what is well: that takes as long again.
   */
  public static List<Rule> violations(Page page) {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).setLegacyMode(true).options(options).analyze().getViolations();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .limit(3)
            .toList();
  }
}
