package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy officer at the archive of the sample notes, in a real browser. */
class PolicyOfficerBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void chosenFiltersAreStillThereAfterReadingAPassage() {
    Page page = at("/", 1280);
    page.getByRole(AriaRole.COMBOBOX, named("Words")).fill("early warning");
    page.getByRole(AriaRole.BUTTON, named("Search")).click();
    assertThat(page).hasURL(Pattern.compile("q="));
    page.waitForLoadState();
    page.getByRole(AriaRole.CHECKBOX, named("2018")).first().check();
    assertThat(page).hasURL(Pattern.compile("year=2018"));
    page.getByRole(AriaRole.CHECKBOX, named("COPOLAD")).first().check();
    assertThat(page).hasURL(Pattern.compile("programme=COPOLAD"));
    assertThat(page.locator(".chip")).hasCount(2);

    Locator hit = page.locator(".hit").first();
    String words = hit.locator("mark").first().textContent();
    hit.getByRole(AriaRole.LINK).first().click();
    assertThat(page).hasURL(Pattern.compile("/notes/[^#]+#"));
    assertThat(page.locator(":target")).containsText(words);

    page.goBack();
    assertThat(page.locator(".chip")).hasCount(2);
    assertThat(page.getByRole(AriaRole.CHECKBOX, named("2018")).first()).isChecked();
  }

  @Test
  void lastYearsReportIsOneClickFromThisYears() {
    Page page = at("/notes/91790-19", 1280);
    page.getByRole(AriaRole.LINK, named("Compare with 2017-18")).click();

    assertThat(page).hasURL(Pattern.compile("/compare\\?note=91582-18&note=91790-19"));
    assertThat(page.getByText("Changed").first()).isVisible();
    assertThat(page.locator("del").first()).isVisible();
    assertThat(page.locator("ins").first()).isVisible();
  }

  @Test
  void supersededNoteLeadsToItsComparisonWithTheRevision() {
    Page page = at("/notes/91204-16", 1280);
    page.getByRole(AriaRole.LINK, named("Compare the two")).click();

    assertThat(page).hasURL(Pattern.compile("/compare\\?note=91204-16&note=91204-1-16"));
  }

  @Test
  void sheetTellsPageByPageWhatWasRead() {
    Page page = at("/notes/91790-19", 1280);
    page.getByRole(AriaRole.LINK, named("See it page by page")).click();

    assertThat(page).hasURL(Pattern.compile("/notes/91790-19/extraction"));
    assertThat(page.getByText("nothing is lost")).isVisible();
    assertThat(page.getByText("Running footer").first()).isVisible();
    page.getByRole(AriaRole.LINK, named("3").setExact(true)).click();
    assertThat(page).hasURL(Pattern.compile("/notes/91790-19#"));
  }

  @Test
  void earlierVersionsAreLeftOutUntilAskedFor() {
    Page page = at("/?q=copolad&year=2015", 1280);
    Locator draft = page.locator(".hit a[href*='/notes/91204-16?']");
    assertThat(draft).hasCount(0);
    page.getByRole(AriaRole.LINK, named("Show earlier versions")).click();

    assertThat(page).hasURL(Pattern.compile("versions=all"));
    page.getByRole(AriaRole.CHECKBOX, named("COPOLAD")).first().check();
    assertThat(page).hasURL(Pattern.compile("programme=COPOLAD.*versions=all"));
    assertThat(draft.first()).isVisible();
  }

  @Test
  void originalOpensAtThePageOfThePassage() {
    Page page = at("/?q=%22early+warning%22", 1280);
    Locator hit = page.locator(".hit:has(.hit__page)").first();
    String number = hit.locator(".hit__page").textContent().replaceAll("\\D", "");

    assertThat(hit.locator("a[href*='/original']"))
        .hasAttribute("href", Pattern.compile("/api/notes/[^/]+/original#page=" + number + "$"));
  }

  /** Those that {@link SweepBrowserTest} does not look at. */
  @ParameterizedTest
  @CsvSource({
    "revision, /notes/91204-1-16",
    "versions, /?q=copolad",
    "extraction-office, /notes/91066-18/extraction",
  })
  void pageFitsWideAndNarrowScreens(String name, String address) {
    for (int width : new int[] {1280, 360}) {
      Page page = at(address, width);
      Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
      org.assertj.core.api.Assertions.assertThat((Integer) overflow).isLessThanOrEqualTo(0);
      Pictures.takeAside(page, name + (width == 1280 ? "" : "-" + width));
    }
  }

  private static Page at(String address, int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(SampleSite.address(address));
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
