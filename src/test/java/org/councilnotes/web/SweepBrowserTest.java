package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.Campaign;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the sample archive, on a wide and a narrow screen: no violation that axe finds, one
 * heading of the first level, nothing beside the screen, nothing on something else. Axe looks at
 * the narrow screen, and of the other languages one in turn is only held against it, but in the
 * campaign {@code walk}; {@link PagesBrowserTest} has axe look at most pages on a wide one. {@link
 * Pictures} says where pictures of all of them go.
 */
@Tag("walk")
class SweepBrowserTest {

  /** Axe on wide screens and in every language takes minutes. */
  private static final boolean IN_FULL = Campaign.runs("walk");

  private static final int WIDE = 1280;
  private static final int NARROW = 360;

  /** What is left of 1280 pixels at 400 % (1.4.10). */
  private static final int ZOOMED = 320;

  /** The distances between letters, words, lines and paragraphs of 1.4.12. */
  private static final String SPACING =
      """
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { letter-spacing: 0.12em !important; line-height: 1.5 !important;
          word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
        document.adoptedStyleSheets = [sheet];
      }
      """;

  /** The rules of WCAG 2.2 A and AA, among them those that axe leaves out unless asked. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static String misfits;

  @BeforeAll
  static void open() throws IOException {
    try (InputStream script = SweepBrowserTest.class.getResourceAsStream("/web/misfits.js")) {
      misfits =
          new String(
              Optional.ofNullable(script).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Stream<SitePage> pages() {
    return SitePage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsAccessibleAndFitsInEveryLanguage(SitePage shown) {
    CHROMIUM.expect("status 404", "/nowhere");
    try (Page page = CHROMIUM.page(WIDE)) {
      for (String language : languages(shown)) {
        resize(page, WIDE);
        page.navigate(SampleSite.address(shown.in(language)));
        shown.send(page);
        if (isFirst(language) || IN_FULL) {
          look(page, shown, language);
        } else {
          resize(page, NARROW);
          assertFits(page, language + " at " + NARROW);
        }
      }
    }
  }

  /**
   * The gate looks at a page in the first language, and at every other page in one more, which they
   * take in turn.
   */
  private static List<String> languages(SitePage shown) {
    List<String> all = SitePage.LANGUAGES;
    if (IN_FULL) {
      return all;
    }
    int number = SitePage.all().toList().indexOf(shown);
    String other = all.get(1 + number / 2 % (all.size() - 1));
    return number % 2 == 0 ? List.of(all.getFirst(), other) : List.of(all.getFirst());
  }

  /** In the others the pages have other words, but the same parts. */
  private static boolean isFirst(String language) {
    return language.equals(SitePage.LANGUAGES.getFirst());
  }

  private static void look(Page page, SitePage shown, String language) {
    for (int width : List.of(WIDE, NARROW)) {
      resize(page, width);
      String where = language + " at " + width;
      if (isFirst(language)) {
        Pictures.take(page, shown.name());
      }
      assertFits(page, where);
      assertThat(page.locator("h1").count()).as("headings, %s", where).isEqualTo(1);
      if (width == NARROW || IN_FULL) {
        assertThat(violations(page)).as("axe, %s", where).isEmpty();
      }
    }
    resize(page, ZOOMED);
    assertFits(page, language + " at " + ZOOMED);
    page.evaluate(SPACING);
    resize(page, NARROW);
    assertFits(page, language + " with text spacing");
  }

  /**
   * What axe finds, but for the bars of the years: they may be narrow, since two boxes below them
   * do the same (2.5.8, "equivalent").
   */
  private static List<Rule> violations(Page page) {
    List<Rule> found = new ArrayList<>(Axe.violations(page, RULES));
    found.removeIf(
        rule ->
            rule.getId().equals("target-size")
                && rule.getNodes().stream()
                    .allMatch(node -> node.getHtml().contains("year.from=")));
    return found;
  }

  private static void resize(Page page, int width) {
    page.setViewportSize(width, width == WIDE ? 900 : 740);
  }

  private static void assertFits(Page page, String where) {
    assertThat((List<?>) page.evaluate(misfits)).as("misfits, %s", where).isEmpty();
  }
}
