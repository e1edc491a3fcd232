package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Narrowing, lines, matches and the basket in a real browser. */
@Tag("walk")
class FoundAgainBrowserTest extends SiteTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void everythingThatNarrowsIsStillThereAfterBack() {
    Page page = at("/?q=the");
    page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2018");
    page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).press("Tab");
    assertThat(page).hasURL(Pattern.compile("/\\?q=the&year.from=2018$"));
    page.getByLabel("Within these results").fill("system");
    page.getByLabel("Within these results").press("Enter");
    assertThat(page).hasURL(Pattern.compile("/\\?q=the&within=system&year.from=2018$"));
    page.getByRole(AriaRole.LINK, named("One line a match")).click();
    assertThat(page).hasURL(Pattern.compile("year.from=2018&view=kwic$"));
    page.getByLabel("Sort by").selectOption("right");
    assertThat(page).hasURL(Pattern.compile("view=kwic&sort=right$"));

    page.locator(".kwic__place a").first().click();
    assertThat(page).hasURL(Pattern.compile("/notes/.*within=system"));
    page.goBack();
    assertThat(page.locator(".kwic")).isVisible();
    assertThat(page.getByLabel("Within these results")).hasValue("system");
    assertThat(page.locator("#year-from")).hasValue("2018");
    page.evaluate("history.back()");
    assertThat(page.getByLabel("Sort by")).hasValue("relevance");
    page.evaluate("history.back()");
    assertThat(page.locator(".hit").first()).isVisible();
    assertThat(page.locator(".chip--years")).containsText("2018");
    page.close();
  }

  @Test
  void whatIsOpenedStandsBelowTheBar() {
    Page page = at("/?q=early+warning");
    page.setViewportSize(1280, 400);
    page.locator(".hit a").first().click();
    assertThat(page.locator(":target")).isVisible();

    assertThat(page.locator(":target").boundingBox().y)
        .isGreaterThanOrEqualTo(
            page.locator(".found").boundingBox().y + page.locator(".found").boundingBox().height);
    page.close();
  }

  @Test
  void matchesAreSteppedThroughByKeyAndButton() {
    Page page = at("/?q=early+warning");
    Locator hit =
        page.locator(".hit").filter(new Locator.FilterOptions().setHasText("2018-19")).first();
    int marks = hit.locator("mark").count();
    hit.getByRole(AriaRole.LINK).first().click();
    assertThat(page.locator(":target mark")).hasCount(marks);

    page.waitForLoadState();
    page.keyboard().press("n");
    assertThat(page.locator(":target mark").first()).isFocused();
    assertThat(page.locator("[data-match-at]")).hasText(Pattern.compile("Match \\d+ of \\d+"));
    page.getByRole(AriaRole.BUTTON, named("Next match")).click();
    assertThat(page.locator("mark.is-current")).hasCount(1);
    String place = page.locator("[data-match-at]").textContent();
    page.keyboard().press("p");
    assertThat(page.locator("[data-match-at]")).not().hasText(place);

    page.getByRole(AriaRole.LINK, named("Next result"))
        .or(page.getByRole(AriaRole.LINK, named("Previous result")))
        .first()
        .click();
    assertThat(page).hasURL(Pattern.compile("/notes/.*hit=\\d+&q=early\\+warning#"));
    page.close();
  }

  @Test
  void basketIsKeptByTheBrowserAndCountedInTheMasthead() {
    Page page = at("/?q=system");
    page.locator(".hit [data-keep]").first().click();
    assertThat(page.locator("[data-basket-count]")).hasText("1");
    page.locator(".hit [data-keep]").nth(1).click();
    assertThat(page.locator("[data-basket-count]")).hasText("2");
    page.navigate(visitor().root() + "/basket");
    assertThat(page.locator(".hit")).hasCount(2);
    assertThat(page).hasURL(Pattern.compile("/basket\\?p=.+&p=.+"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take out")).first().click();
    assertThat(page.locator(".hit")).hasCount(1);
    assertThat(page.locator("[data-basket-count]")).hasText("1");
    page.close();
  }

  @Test
  void basketLeadsBackToTheSearchAsItIsNow() {
    Page page = at("/?q=system");
    page.locator(".hit [data-keep]").first().click();
    page.locator("#q").fill("early warning");
    page.locator("#q").press("Enter");
    assertThat(page).hasURL(Pattern.compile("q=early\\+warning"));
    page.locator(".hit a").first().click();
    page.locator("[data-basket]").click();
    assertThat(page.locator(".hit")).hasCount(1);
    assertThat(page.getByText("Keep these passages")).isHidden();

    page.getByRole(AriaRole.LINK, named("Go on searching")).click();
    assertThat(page.locator("#q")).hasValue("early warning");
    page.locator("[data-basket]").click();
    page.getByRole(AriaRole.LINK, named("Go on searching")).click();
    assertThat(page.locator("#q")).hasValue("early warning");
    page.close();
  }

  @Test
  void basketOfAnotherCanBeKept() {
    Page page = at("/basket?p=90364-19/I/2");
    Locator keep =
        page.getByRole(AriaRole.BUTTON, named("Keep these passages as my basket in this browser"));
    keep.click();
    assertThat(keep).isHidden();
    assertThat(page.locator("[data-basket-count]")).hasText("1");
    page.navigate(visitor().root() + "/basket?q=system");
    assertThat(page.locator(".hit")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile("p=90364.*q=system"));
    page.close();
  }

  @Test
  void basketIsPrintedWithEachCitationInFullOnce() {
    Page page = at("/basket?p=90364-19/I/2&p=90200-18/1/2&q=system");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator(".hit .citation__line").first()).containsText("Council document 9");
    assertThat(page.locator(".hit .citation__line a").first()).isVisible();
    for (Locator gone :
        page.locator("main form, main button, main textarea, main p:not(.citation__line) a")
            .all()) {
      assertThat(gone).isHidden();
    }
    page.close();
  }

  @Test
  void valueIsFoundInAFacetAndAllValuesOnItsPage() {
    Page page = at("/?q=");
    Locator box = page.getByLabel("Find in “Countries and territories”");
    box.fill("mexi");
    assertThat(page.getByRole(AriaRole.CHECKBOX, named("Mexico"))).isVisible();
    assertThat(page.getByRole(AriaRole.CHECKBOX, named("Bolivia"))).isHidden();
    box.press("Enter");
    assertThat(page).hasURL(Pattern.compile("/facets/country\\?find=mexi"));
    page.getByRole(AriaRole.LINK, named("Mexico")).click();
    assertThat(page.locator(".chip")).containsText("Mexico");
    page.close();
  }

  @Test
  void withoutScriptsLinksDoTheSame() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(visitor().root() + "/?q=bolivia");
    page.getByLabel("Within these results").fill("unit");
    page.getByRole(AriaRole.BUTTON, named("Narrow")).click();
    assertThat(page.locator(".hit")).hasCount(1);
    page.locator(".hit")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Put in basket"))
        .click();
    assertThat(page.locator(".hit")).hasCount(1);
    page.goBack();
    page.locator(".hit a").first().click();
    assertThat(page.getByRole(AriaRole.LINK, named("First match"))).isVisible();
    page.close();
  }

  @Test
  void withoutScriptsTheBasketGoesAlongFromSearchToSearch() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(visitor().root() + "/?q=bolivia");
    page.locator(".hit [data-keep]").first().click();
    assertThat(page.locator(".hit")).hasCount(1);

    page.getByRole(AriaRole.LINK, named("Go on searching")).click();
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("bolivia");
    assertThat(page.locator("[data-basket-count]")).hasText("1");
    page.getByRole(AriaRole.SEARCHBOX).fill("warning");
    page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    assertThat(page).hasURL(Pattern.compile("q=warning.*&p=90364-19"));

    page.locator(".hit a").first().click();
    page.locator("[data-passage-menu]").last().click();
    page.locator("[data-keep]").last().click();
    assertThat(page.locator(".hit")).hasCount(2);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take out")).first().click();
    assertThat(page.locator(".hit")).hasCount(1);
    page.getByRole(AriaRole.LINK, named("Search")).click();
    assertThat(page.locator("[data-basket-count]")).hasText("1");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("");
    page.locator("[data-basket]").click();
    assertThat(page.locator(".hit")).hasCount(1);
    page.close();
  }

  @ParameterizedTest
  @CsvSource({
    "years, /?q=system&year.from=2018&year.to=2019&within=chile",
    "lines, /?q=the&view=kwic&sort=right",
    "facet, /facets/country?q=the&not.country=PE",
    "found, /notes/90364-19?hit=1&q=bolivia",
    "alike, /like?passage=90364-19/I/2",
    "basket, /basket?p=90364-19/I/2&p=90200-18/1/2&p=gone",
  })
  void pageIsAccessibleAndFitsAtEveryWidth(String name, String address) {
    for (int width : List.of(1280, 360)) {
      Page page = CHROMIUM.page(width);
      page.navigate(visitor().root() + address);
      Pictures.takeAside(page, name + "-" + width);

      if (Axe.looksAt(width)) {
        assertThat(Axe.violations(page)).as("at %d", width).isEmpty();
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      page.close();
    }
  }

  private Page at(String address) {
    Page page = CHROMIUM.page(1280);
    page.navigate(visitor().root() + address);
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
