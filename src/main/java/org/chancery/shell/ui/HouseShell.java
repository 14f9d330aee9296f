package org.chancery.shell.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the portal is loaded with: Aura, our styles over it, our own fonts. */
@Push
@StyleSheet(Aura.STYLESHEET)
@JsModule("./themes/chancery.ts")
@NpmPackage(value = "@fontsource/pt-serif", version = "5.3.0")
@NpmPackage(value = "@fontsource/noto-serif-armenian", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/noto-sans-armenian", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
public class HouseShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Chancery");
    settings.addMetaTag("robots", "noindex");
    settings.addFavIcon("icon", "mark.svg", "any");
  }
}
