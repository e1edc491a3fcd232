package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that a browser keeps, with what is new in them. */
class SavedSearchesBrowserTest {

  /** As if the search had found nothing when it was seen last. */
  private static final String FORGET_NOTES =
      """
      () => {
        const kept = JSON.parse(localStorage['archive.searches']);
        kept[0].notes = kept[0].notes.filter((note) => note !== '91790-19');
        kept[0].seen = '2026-05-12T10:00:00Z';
        localStorage['archive.searches'] = JSON.stringify(kept);
      }
      """;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Page saved(int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(SampleSite.address("/searches?q=COPOLAD"));
    page.locator("#name").fill("The programme");
    page.locator("#name").press("Enter");
    assertThat(page).hasURL(Pattern.compile("/searches$"));
    assertThat(page.locator(".saved__news")).hasText(Pattern.compile("^Nothing new since .+"));
    return page;
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void newPassagesAreToldShownAndSeen(int width) {
    Page page = saved(width);
    page.evaluate(FORGET_NOTES);
    page.reload();
    Locator news = page.locator(".saved__news b");
    assertThat(news)
        .hasText(Pattern.compile("Passages new since 12 May 2026: \\d+ \\(notes: 1\\)"));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    assertThat(Axe.violations(page)).isEmpty();
    Pictures.takeWhole(page, "saved-searches-" + width);

    page.locator(".saved__news a").click();
    assertThat(page.locator(".hit").first()).isVisible();
    assertThat(page.locator(".hit__place a").allTextContents())
        .allMatch(place -> place.contains("91790/19"));

    page.navigate(SampleSite.address("/searches"));
    page.locator("[data-saved-seen]").click();
    assertThat(page.locator(".saved__news")).hasText(Pattern.compile("^Nothing new since .+"));
    assertThat(page.locator("[data-saved-seen]")).not().isVisible();
    page.reload();
    assertThat(page.locator(".saved__news")).hasText(Pattern.compile("^Nothing new since .+"));
  }

  @Test
  void searchIsTakenAwayByTheKeyboard() {
    Page page = saved(1280);
    page.locator("[data-saved-remove]").press("Enter");

    assertThat(page.locator(".saved__one")).hasCount(0);
    assertThat(page.locator("[data-saved-empty]")).isVisible();
    page.reload();
    assertThat(page.locator("[data-saved-empty]")).isVisible();
  }

  @Test
  void withoutScriptsThePageSaysWhatToDo() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(SampleSite.address("/searches?q=COPOLAD"));

    assertThat(page.locator("[data-saved-scripts]")).isVisible();
    assertThat(page.locator("#name")).not().isVisible();
  }
}
