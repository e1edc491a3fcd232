package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of one character on every page, and the focus where a part of a page is swapped. */
class KeysBrowserTest extends SiteTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/notes/90364-19", "/compare", "/status", "/help", "/nowhere"})
  void slashLeadsToTheSearchBoxFromEveryPage(String address) {
    CHROMIUM.expect("status 404", "/nowhere");
    try (Page page = at(address)) {
      page.keyboard().press("/");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().type("peru");
      assertThat(page.locator("#q")).hasValue("peru");
    }
  }

  @Test
  void resultsAreSteppedThroughAndTheNextPageIsBehindTheLast() {
    try (Page page = at("/?size=2")) {
      Locator results = page.locator(".hit__place a");
      page.keyboard().press("n");
      assertThat(results.first()).isFocused();
      page.keyboard().press("n");
      assertThat(results.nth(1)).isFocused();
      page.keyboard().press("n");
      assertThat(page.locator(".pages a[rel=next]")).isFocused();
      page.keyboard().press("p");
      assertThat(results.nth(1)).isFocused();
      page.keyboard().press("p");
      page.keyboard().press("p");
      assertThat(results.first()).isFocused();
    }
  }

  @Test
  void keysDoNothingWhileTypingAndNothingBesideOthers() {
    try (Page page = at("/?q=peru")) {
      page.locator("#q").focus();
      page.keyboard().press("End");
      page.keyboard().type("n?/");
      assertThat(page.locator("#q")).hasValue("perun?/");
      assertThat(dialog(page)).isHidden();
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      assertThat(page.locator("#results")).isFocused();
      assertThat(page.locator("#q")).hasValue("perun?/");

      page.locator("h1").click();
      page.keyboard().press("Alt+n");
      page.keyboard().press("Meta+n");
      assertThat(page.locator(".hit__place a").first()).not().isFocused();
    }
  }

  @Test
  void questionMarkListsTheKeysAndEscapeLeadsBack() {
    try (Page page = at("/?q=")) {
      page.locator("#country-BO").focus();
      page.keyboard().press("?");
      assertThat(page.getByRole(AriaRole.DIALOG, named("Keyboard"))).isVisible();
      page.keyboard().press("/");
      assertThat(dialog(page)).isVisible();
      assertThat(Axe.violations(page)).isEmpty();

      page.keyboard().press("Escape");
      assertThat(dialog(page)).isHidden();
      assertThat(page.locator("#country-BO")).isFocused();
    }
  }

  @Test
  void keysThatAreTurnedOffStayOffUntilTurnedOn() {
    try (Page page = at("/?q=project")) {
      page.getByRole(AriaRole.LINK, named("Keyboard")).click();
      page.getByLabel("Use these keys").uncheck();
      page.keyboard().press("Escape");
      assertThat(page.getByRole(AriaRole.LINK, named("Keyboard"))).isFocused();
      page.reload();
      page.keyboard().press("?");
      page.keyboard().press("n");
      assertThat(dialog(page)).isHidden();
      assertThat(page.locator(".hit__place a").first()).not().isFocused();

      page.getByRole(AriaRole.LINK, named("Keyboard")).click();
      page.getByLabel("Use these keys").check();
      page.getByRole(AriaRole.BUTTON, named("Close")).click();
      page.keyboard().press("n");
      assertThat(page.locator(".hit__place a").first()).isFocused();
    }
  }

  @Test
  void keysDoNotWaitForLargerScripts() {
    try (Page page = CHROMIUM.page(1280)) {
      List<Route> held = new ArrayList<>();
      page.route("**/htmx*.js", held::add);
      page.navigate(
          visitor().root() + "/?q=project",
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      page.waitForCondition(() -> isListedAtKey(page));
      page.keyboard().press("Escape");
      page.keyboard().press("n");
      assertThat(page.locator(".hit__place a").first()).isFocused();
      assertThat(held).hasSize(1);
      held.forEach(Route::resume);
      page.waitForLoadState();
    }
  }

  @Test
  void withoutScriptsTheKeysAreExplainedOnThePageOfHelp() {
    try (Page page = CHROMIUM.pageWithoutScripts()) {
      page.navigate(visitor().root() + "/");
      page.getByRole(AriaRole.LINK, named("Keyboard")).click();
      assertThat(page).hasURL(Pattern.compile("/help#keyboard$"));
      assertThat(page.locator("main kbd")).hasCount(5);
    }
  }

  @Test
  void focusIsKeptWhenWhatHadItIsSwappedAway() {
    try (Page page = at("/?q=")) {
      page.getByRole(AriaRole.LINK, named("exclude Bolivia")).focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".chip")).hasCount(1);
      assertThat(page.getByRole(AriaRole.CHECKBOX, named("Bolivia excluded"))).isFocused();

      page.locator(".chip a").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".chip")).hasCount(0);
      assertThat(page.locator("#results")).isFocused();
    }
  }

  private Page at(String address) {
    Page page = CHROMIUM.page(1280);
    page.navigate(visitor().root() + address);
    return page;
  }

  private static boolean isListedAtKey(Page page) {
    page.keyboard().press("?");
    return dialog(page).isVisible();
  }

  private static Locator dialog(Page page) {
    return page.locator("dialog");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
