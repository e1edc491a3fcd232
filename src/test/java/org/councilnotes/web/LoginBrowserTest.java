package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.councilnotes.access.Role;
import org.councilnotes.web.security.GuardedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody logs in and out in a real browser, in each role. */
class LoginBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private static Path folder;
  private static GuardedSite site;

  @BeforeAll
  static void open() {
    site = GuardedSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static void logIn(Page page, String name) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(GuardedSite.PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Log in")).click();
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
  @CsvSource({
    "rosa, reader, 1280, 0, 0",
    "rosa, reader, 360, 0, 0",
    "emil, editor, 1280, 1, 0",
    "emil, editor, 360, 1, 0",
    "olga, operator, 1280, 1, 1",
    "olga, operator, 360, 1, 1"
  })
  void eachRoleSeesItsOwn(String name, String role, int width, int forms, int names) {
    Page page = CHROMIUM.page(width);
    page.navigate(site.root() + "/vocabulary");
    openMenu(page);
    page.getByRole(AriaRole.LINK, named("Log in")).click();
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    Pictures.takeWhole(page, "login-" + width);
    logIn(page, name);

    assertThat(page).hasURL(Pattern.compile("/vocabulary$"));
    assertThat(page.locator("#file")).hasCount(forms);
    openMenu(page);
    assertThat(page.locator(".masthead__name")).containsText(name);
    assertThat(page.locator(".masthead__name")).containsText("(" + role + ")");
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    Pictures.takeWhole(page, "logged-in-" + role + "-" + width);
    page.navigate(site.root() + "/status");
    assertThat(page.getByText(GuardedSite.BROKEN_FILE)).hasCount(names);
  }

  @ParameterizedTest
  @CsvSource({"rosa, READER", "emil, EDITOR", "olga, OPERATOR"})
  void eachRoleDoesItsOwn(String name, Role role) {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(site.root() + "/login");
    logIn(page, name);

    new RoleWalk(site.root(), "90364-19/I/2", "Chile", GuardedSite.BROKEN_FILE).walk(page, role);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void behindLogOutTheWayBackShowsNothing(int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(site.root() + "/login?to=/status");
    logIn(page, "olga");
    assertThat(page.getByText(GuardedSite.BROKEN_FILE)).hasCount(1);
    openMenu(page);
    page.getByRole(AriaRole.BUTTON, named("Log out")).click();
    assertThat(page.locator(".masthead__name")).hasCount(0);

    page.goBack();
    assertThat(page).hasURL(Pattern.compile("/status$"));
    assertThat(page.getByText(GuardedSite.BROKEN_FILE)).hasCount(0);
    assertThat(page.locator(".masthead__name")).hasCount(0);
  }

  @Test
  void wrongPasswordIsSaidWithoutScripts() {
    CHROMIUM.expect("status 401", "/login");
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(site.root() + "/login?to=/series");
    page.getByLabel("Name").fill("rosa");
    page.getByLabel("Password").fill("wrong horse battery");
    page.getByRole(AriaRole.BUTTON, named("Log in")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Name or password is wrong.");
    assertThat(page.getByLabel("Name")).hasValue("rosa");

    logIn(page, "rosa");
    assertThat(page).hasURL(Pattern.compile("/series$"));
    page.getByRole(AriaRole.BUTTON, named("Log out")).click();
    assertThat(page.locator(".masthead__name")).hasCount(0);
  }
}
