package org.chancery.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;

/** A page that is opened again for the sake of its dialog, as after a step-up. */
public final class Reopening {

  private Reopening() {}

  /**
   * Whether the address asks for the dialog. It does so once: a copied or reloaded address is the
   * page's own.
   *
   * @param event of the page
   * @param dialog the name in the address's query
   * @return true if the dialog is to be opened
   */
  public static boolean asks(AfterNavigationEvent event, String dialog) {
    var address = event.getLocation();
    if (!address.getQueryParameters().getParameters().containsKey(dialog)) {
      return false;
    }
    UI.getCurrent().getPage().getHistory().replaceState(null, address.getPath());
    return true;
  }
}
