package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in a query become filters by a click, with scripts and without, and words again. */
@Tag("walk")
class NamesInQueriesBrowserTest {

  private static final String WORDS = "Bolivia COPOLAD last three reports";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void namesAreTakenAndTheWordsComeBack(int width) {
    Page page = at("/", width);
    page.locator("#q").fill(WORDS);
    page.locator("#q").press("Enter");
    Locator names = page.locator(".names");
    assertThat(names.locator(".names__name")).hasCount(3);
    assertThat(Axe.violations(page)).isEmpty();

    names.getByText("All of these").click();
    assertThat(page).hasURL(Pattern.compile("country=BO.*typed="));
    assertThat(page.locator("#q")).hasValue("");
    assertThat(page.locator("#announcement")).not().isEmpty();
    assertThat(page.locator(".chip")).hasCount(3);
    assertThat(names).hasCount(0);
    assertThat(Axe.violations(page)).isEmpty();

    page.locator(".results__typed a").click();
    assertThat(page.locator("#q")).hasValue(WORDS);
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(names.locator(".names__name")).hasCount(3);
    page.goBack();
    assertThat(page.locator(".chip")).hasCount(3);
    page.close();
  }

  /** A tick keeps what was typed; the next words forget it. */
  @Test
  void wordsAsTypedGoAlongWithFiltersOnly() {
    Page page = at("/?q=Bolivia+COPOLAD", 1280);
    page.locator(".names").getByText("All of these").click();
    assertThat(page.locator(".results__typed")).isVisible();

    page.locator("#facets [name=country]").first().check();
    assertThat(page).hasURL(Pattern.compile("typed=Bolivia"));
    assertThat(page.locator(".results__typed")).isVisible();

    page.locator("#q").fill("training");
    page.locator("#q").press("Enter");
    assertThat(page).hasURL(Pattern.compile("q=training"));
    assertThat(page.locator(".results__typed")).hasCount(0);
    page.close();
  }

  @Test
  void cellLeadsToASearchAndBack() {
    String table = "/coverage?series=eu-celac-drugs-annual-report&programme=COPOLAD";
    Page page = at(table, 1280);
    List<String> cells = page.locator(".coverage__cell").allTextContents();
    page.locator(".coverage__cell a").first().click();
    page.locator("#facets [name=year]").first().check();
    assertThat(page).hasURL(Pattern.compile("year=.*from="));

    page.locator(".results__from a").click();
    assertThat(page.locator(".coverage__cell").allTextContents()).isEqualTo(cells);
    page.close();
  }

  private static Page at(String address, int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(SampleSite.address(address));
    return page;
  }
}
