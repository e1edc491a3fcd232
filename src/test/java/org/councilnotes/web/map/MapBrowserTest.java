package org.councilnotes.web.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.councilnotes.web.Axe;
import org.councilnotes.web.Chromium;
import org.councilnotes.web.Pictures;
import org.councilnotes.web.SampleSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of a search in a real browser. */
@Tag("walk")
class MapBrowserTest {

  /** The smallest width or height of the targets around dots; rounded, as pixels of screens are. */
  private static final String SMALLEST_TARGET =
      """
      () => Math.min(...[...document.querySelectorAll('.map__hit')]
        .map(dot => dot.getBoundingClientRect())
        .map(box => Math.round(10 * Math.min(box.width, box.height)) / 10))
      """;

  private static final String SCROLLS =
      "() => { const region = document.querySelector('.map .wide');"
          + " return region.scrollWidth > region.clientWidth; }";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void smallStatesCanBeHit(int width) {
    try (Page page = CHROMIUM.page(width)) {
      page.navigate(SampleSite.address("/map"));

      assertThat(page.locator(".map__hit").count()).isGreaterThan(10);
      assertThat(((Number) page.evaluate(SMALLEST_TARGET)).doubleValue())
          .isGreaterThanOrEqualTo(24);
      assertThat(page.evaluate(SCROLLS)).isEqualTo(width == 360);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      assertThat(Axe.violations(page, "#main")).as("at %d", width).isEmpty();
      Pictures.take(page, "map-" + width);

      Locator barbados = page.locator("a[href*='country=BB']:has(.map__hit)");
      barbados.click();
      assertThat(page).hasURL(Pattern.compile("country=BB"));
      assertThat(page.locator(".chip--anyOf")).containsText("Barbados");
    }
  }

  @Test
  void tabKeyReachesTheTableAndNotTheShapes() {
    try (Page page = CHROMIUM.page(1280)) {
      page.navigate(SampleSite.address("/map"));
      page.locator("form.coverage-form button").focus();

      page.keyboard().press("Tab");
      assertThat(page.locator(".map .wide")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator(".map__rows")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator(".map__rows th a").first()).isFocused();
    }
  }

  @Test
  void mapIsThereWithoutScripts() {
    try (Page page = CHROMIUM.pageWithoutScripts()) {
      page.navigate(SampleSite.address("/?q=drugs"));
      page.locator(".profiles a[href^='/map']").click();
      page.locator(".map__picture a[href*='country=BO']").first().click();

      assertThat(page.locator(".chip--anyOf")).containsText("Bolivia");
      assertThat(page.locator("#results")).containsText("passages");
    }
  }
}
