package org.chancery.story;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;

/**
 * Somebody who tries what is not theirs: addresses that they guessed or were told, and requests of
 * others sent again. Each attempt is told as one text, so that two can be compared.
 */
final class Outsider {

  private final Person person;

  Outsider(Person person) {
    this.person = person;
  }

  /** What stands on the page at an address; the address itself is not a part of it. */
  String opens(String path) {
    var page = person.page();
    var answer = page.navigate(person.address() + "/" + path);
    person.settle();
    page.locator("main h1").first().waitFor();
    return answer.status()
        + " "
        + page.title()
        + "\n"
        + page.locator("main").innerText()
        + "\n"
        + page.locator(".nav").allInnerTexts();
  }

  /** What an address that nothing ever had answers. */
  String opensNothing(String kind) {
    return opens(kind + "/" + UUID.randomUUID() + "/" + UUID.randomUUID());
  }

  /** What a file's address answers to this person. */
  String fetches(String address) {
    return told(person.page().request().get(address));
  }

  /** What another person's request answers when this person sends it again. */
  String sendsAgain(Request request) {
    return sends(request.url(), request.postData());
  }

  /** What the same request answers with a key that nobody ever had. */
  String sendsInvented(Request request) {
    return sends(
        request.url(),
        request
            .postData()
            .replaceFirst(
                "\"csrfToken\":\"[^\"]*\"", "\"csrfToken\":\"" + UUID.randomUUID() + '"'));
  }

  private String sends(String address, String data) {
    return told(
        person
            .page()
            .request()
            .post(
                address,
                RequestOptions.create()
                    .setHeader("content-type", "application/json; charset=UTF-8")
                    .setData(data)));
  }

  /** The request by which a page of the portal answers a click. */
  static Request heard(Page page, Runnable click) {
    return page.waitForRequest(
        request -> request.url().contains("v-r=uidl") && request.postData() != null, click);
  }

  private static String told(APIResponse answer) {
    if (answer.url().contains("/realms/chancery/")) {
      return "asked who is there";
    }
    return answer.status() + " " + answer.text().replaceAll("\"(timestamp|path)\":\"[^\"]*\"", "…");
  }
}
