package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser: with and without scripts, by keyboard, for screen readers. */
@Tag("walk")
class PagesBrowserTest extends SiteTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void tickedValueSwapsTheResultsAndKeepsTheFocus() {
    Page page = CHROMIUM.page(1280);
    page.navigate(visitor().root() + "/?q=project");
    page.evaluate("document.body.dataset.visit = 'first'");

    Locator bolivia = page.getByRole(AriaRole.CHECKBOX, named("Bolivia"));
    bolivia.focus();
    page.keyboard().press("Space");

    assertThat(page).hasURL(Pattern.compile("q=project&country=BO"));
    assertThat(page.locator(".chip--anyOf")).containsText("Bolivia");
    assertThat(bolivia).isChecked();
    assertThat(bolivia).isFocused();
    assertThat(page.locator("#announcement")).hasText("2 passages in 1 note");
    assertThat(page.locator("body")).hasAttribute("data-visit", "first");
  }

  @Test
  void valueTickedWhileAnAnswerIsOnItsWayIsNotLost() {
    Page page = CHROMIUM.page(1280);
    page.navigate(visitor().root() + "/?q=");

    page.evaluate("document.getElementById('country-BO').click()");
    page.evaluate("document.getElementById('country-BR').click()");

    assertThat(page.locator(".chip--anyOf")).containsText("Brazil");
    assertThat(page.locator(".chip--anyOf")).containsText("Bolivia");
  }

  @Test
  void filtersOfANarrowScreenAreUnfoldedAndStaySo() {
    Page page = CHROMIUM.page(360);
    page.navigate(visitor().root() + "/?q=");
    Locator adopted = page.getByRole(AriaRole.CHECKBOX, named("Adopted"));
    assertThat(page.getByRole(AriaRole.CHECKBOX, named("Bolivia"))).isHidden();

    page.getByText("Choose filters").click();
    page.locator("[data-facet=status] .facet__name").click();
    adopted.focus();
    page.keyboard().press("Space");
    assertThat(page.locator(".chip--anyOf")).containsText("Adopted");
    assertThat(adopted).isFocused();
    page.keyboard().press("Space");
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(adopted).isVisible();
    assertThat(adopted).isFocused();
  }

  @Test
  void regionIsOpenedAndACountryChosenByKeyboard() {
    Page page = CHROMIUM.page(1280);
    page.navigate(visitor().root() + "/?q=");
    Locator mexico = page.getByRole(AriaRole.CHECKBOX, named("Mexico"));
    assertThat(mexico).isHidden();

    page.getByText("1 in North America").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(mexico).isFocused();
    page.keyboard().press("Space");

    assertThat(page.locator(".chip--anyOf")).containsText("Mexico");
    assertThat(mexico).isVisible();
    assertThat(mexico).isFocused();
  }

  @Test
  void backBringsTheSearchBeforeWithItsBoxes() {
    Page page = CHROMIUM.page(1280);
    page.navigate(visitor().root() + "/?q=");
    page.getByRole(AriaRole.CHECKBOX, named("Bolivia")).check();
    assertThat(page).hasURL(Pattern.compile("country=BO"));

    page.locator(".hit a").first().click();
    assertThat(page).hasURL(Pattern.compile("/notes/90364-19.*#"));
    page.goBack();
    assertThat(page.getByRole(AriaRole.CHECKBOX, named("Bolivia"))).isChecked();
    page.goBack();
    assertThat(page.getByRole(AriaRole.CHECKBOX, named("Bolivia"))).not().isChecked();
    assertThat(page.locator(".chip")).hasCount(0);
  }

  @Test
  void excludedValueIsTakenBackAtTheSamePlace() {
    Page page = CHROMIUM.page(1280);
    page.navigate(visitor().root() + "/?q=");

    page.getByRole(AriaRole.LINK, named("exclude Bolivia")).click();
    assertThat(page).hasURL(Pattern.compile("not.country=BO"));
    assertThat(page.locator(".chip--noneOf")).containsText("none of");
    page.getByRole(AriaRole.CHECKBOX, named("Bolivia excluded")).click();
    assertThat(page.locator(".chip")).hasCount(0);
  }

  @Test
  void everythingWorksWithoutScripts() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(visitor().root() + "/?q=");

    page.getByRole(AriaRole.CHECKBOX, named("Bolivia")).check();
    page.getByRole(AriaRole.BUTTON, named("Apply filters")).click();
    assertThat(page).hasURL(Pattern.compile("country=BO"));
    page.getByLabel("Sort by").selectOption("oldest");
    page.getByRole(AriaRole.BUTTON, named("Sort")).click();
    assertThat(page).hasURL(Pattern.compile("country=BO&sort=oldest"));
  }

  @Test
  void firstTabLeadsPastTheMasthead() {
    Page page = CHROMIUM.page(1280);
    page.navigate(visitor().root() + "/");

    page.keyboard().press("Tab");
    assertThat(page.getByRole(AriaRole.LINK, named("Skip to main content"))).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=early+warning&country=CL&not.programme=AIRCOP",
        "/?q=zeppelin",
        "/?country=MX&organisation=EUDA&not.organisation=UNODC",
        "/?size=2&page=2",
        "/?q=ferry",
        "/?q=ferry&versions=all",
        "/notes/90364-19",
        "/notes/90701-20",
        "/notes/90810-19",
        "/notes/90364-19/extraction",
        "/notes/90701-1-20.fr",
        "/compare",
        "/compare?note=90200-18&note=90364-19",
        "/status",
        "/about",
        "/about/licences",
        "/help",
        "/series",
        "/coverage?measure=passages",
        "/programmes/SEACOP",
        "/countries/PE",
        "/series/drugs-annual-report",
        "/nowhere"
      })
  void pageIsAccessibleAndFitsAtEveryWidth(String address) {
    CHROMIUM.expect("status 404", "/nowhere");
    Page page = CHROMIUM.page(1280);
    for (int width : List.of(1280, 360)) {
      page.setViewportSize(width, 900);
      page.navigate(visitor().root() + address);

      if (Axe.looksAt(width)) {
        assertThat(Axe.violations(page)).as("at %d", width).isEmpty();
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
