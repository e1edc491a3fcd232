package org.councilnotes.web.oidc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.councilnotes.access.Role;
import org.councilnotes.web.Axe;
import org.councilnotes.web.Chromium;
import org.councilnotes.web.RoleWalk;
import org.councilnotes.web.address.DescribedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody goes from the archive to an issuer at another site and back, in a real browser. */
class OidcBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private static Path folder;
  private static TestIssuer issuer;
  private static Map<String, String> settings;
  private static DescribedSite site;
  private static String root;

  @BeforeAll
  static void serve() {
    issuer = TestIssuer.start();
    settings = IssuerSettings.login(issuer.address());
    settings.forEach(System::setProperty);
    site = DescribedSite.open(folder);
    root = site.visitor().root();
    issuer.register(root);
  }

  @AfterAll
  static void stop() {
    site.close();
    settings.keySet().forEach(System::clearProperty);
    issuer.close();
  }

  private static void logIn(Page page, String user) {
    page.navigate(root + "/login?to=/vocabulary");
    page.getByRole(AriaRole.LINK, named("Log in with the account of your organisation")).click();
    assertThat(page).hasURL(issuer.address() + "/login");
    page.locator("#username").fill(user);
    page.locator("#password").fill(user);
    page.locator("button[type=submit]").click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void openMenu(Page page) {
    Locator menu = page.locator(".masthead__menu > summary");
    if (menu.isVisible()) {
      menu.click();
    }
  }

  @ParameterizedTest
  @CsvSource({"rosa, READER", "emil, EDITOR", "olga, OPERATOR"})
  void eachRoleSeesAndDoesItsOwn(String user, Role role) {
    Page page = CHROMIUM.pageWithoutScripts();
    logIn(page, user);

    new RoleWalk(root, "91790-19/I/3", "Bulgaria", "notes/a.pdf").walk(page, role);
  }

  @ParameterizedTest
  @CsvSource({"rosa, reader, 0", "emil, editor, 1", "olga, operator, 1"})
  void eachRoleIsShown(String user, String role, int forms) {
    Page page = CHROMIUM.page(1280);
    logIn(page, user);

    assertThat(page).hasURL(root + "/vocabulary");
    assertThat(page.locator(".masthead__name")).containsText(user);
    assertThat(page.locator(".masthead__name")).containsText("(" + role + ")");
    assertThat(page.locator("#file")).hasCount(forms);
  }

  @Test
  void whoHasNoRoleIsToldSo() {
    Page page = CHROMIUM.page(360);
    logIn(page, TestIssuer.STRANGER);

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("has no role in this archive");
    assertThat(page.locator(".masthead__name")).hasCount(0);
    assertThat(Axe.violations(page, "body")).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void logOutEndsTheSessionAtTheIssuerToo(boolean scripts) {
    Page page = scripts ? CHROMIUM.page(1280) : CHROMIUM.pageWithoutScripts();
    logIn(page, TestIssuer.READER);
    openMenu(page);
    page.getByRole(AriaRole.BUTTON, named("Log out")).click();

    assertThat(page).hasURL(root + "/");
    assertThat(page.locator(".masthead__name")).hasCount(0);
    page.navigate(root + SiteRequestResolver.START);
    assertThat(page.locator("#password")).hasCount(1);
  }
}
