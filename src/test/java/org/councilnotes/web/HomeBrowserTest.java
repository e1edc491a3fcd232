package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page in a browser: to results and back, in each language, on a narrow screen. */
class HomeBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @CsvSource({"1280, en", "360, en", "360, fr", "360, es"})
  void boxIsInSightAndAllFits(int width, String language) {
    Page page = CHROMIUM.page(width);
    page.navigate(SampleSite.address("/?lang=" + language));
    BoundingBox box = page.locator("#q").boundingBox();

    assertThat(box.y + box.height).isLessThan(500);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    assertThat(Axe.violations(page)).isEmpty();
    Pictures.takeWhole(page, "home-" + language + "-" + width);
  }

  @Test
  void backLeadsFromResultsToTheFirstPageAndForwardToResults() {
    Page page = CHROMIUM.page(1280);
    page.navigate(SampleSite.address("/"));
    page.locator("#q").press("Enter");
    assertThat(page).hasURL(Pattern.compile("/\\?q=$"));
    assertThat(page.locator(".hit").first()).isVisible();

    page.locator("#q").fill("drugs");
    page.locator("#q").press("Enter");
    assertThat(page).hasURL(Pattern.compile("q=drugs"));
    page.goBack();
    // The address is there before the page is asked for anew: another step would cut that off.
    assertThat(page).hasURL(Pattern.compile("/\\?q=$"));
    assertThat(page.locator("#q")).hasValue("");
    page.goBack();
    assertThat(page.locator(".home")).isVisible();
    assertThat(page.locator(".hit")).hasCount(0);
    page.goForward();
    assertThat(page.locator(".hit").first()).isVisible();
  }

  @Test
  void whatIsOfferedWhileOneTypesIsSearched() {
    Page page = CHROMIUM.page(1280);
    page.navigate(SampleSite.address("/"));
    page.locator("#q").pressSequentially("bol");
    page.locator(".suggest__option")
        .filter(new Locator.FilterOptions().setHasText("Bolivia"))
        .first()
        .click();

    assertThat(page).hasURL(Pattern.compile("\\?q=Bolivia$"));
    assertThat(page.locator(".hit").first()).isVisible();
  }

  @Test
  void everyLinkOfTheFirstPageLeadsSomewhere() {
    Page page = CHROMIUM.page(1280);
    page.navigate(SampleSite.address("/"));
    for (Locator link : page.locator(".home a").all()) {
      String href = link.getAttribute("href");
      assertThat(SampleSite.visitor().get(href).statusCode()).as("%s", href).isEqualTo(200);
    }
  }

  @Test
  void withoutScriptsAProgrammeIsOneClickAway() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(SampleSite.address("/"));
    page.locator("[aria-labelledby=programme] li a").first().click();

    assertThat(page.locator(".chip")).hasCount(1);
    assertThat(page.locator(".hit").first()).isVisible();
  }
}
