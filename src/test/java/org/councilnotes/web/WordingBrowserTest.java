package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lives of wordings on the page of an edition, and the pages about them in a real browser. */
@Tag("walk")
class WordingBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String CLIPBOARD_MARKUP =
      "navigator.clipboard.read().then(all => all[0].getType('text/html')).then(b => b.text())";

  private static final String NEWEST = "/notes/90504-21";

  @TempDir private static Path folder;

  private static LivingSite site;

  @BeforeAll
  static void open() {
    site = LivingSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void eachPassageSaysInALineWhatBecameOfIt() {
    Document page = site.visitor().page(NEWEST);

    assertThat(page.select(".passage__life").eachText())
        .containsExactly(
            "History of this wording unchanged since 2017",
            "History of this wording returned here, first seen in 2017",
            "History of this wording new here");
    assertThat(page.select(".passage__life").first().attr("href"))
        .isEqualTo("/wording?passage=90504-21%2FI%2F2");
  }

  @Test
  void theOldestEditionOnlyLinks() {
    assertThat(site.visitor().page("/notes/90501-18").select(".passage__life").eachText())
        .containsExactly("History of this wording", "History of this wording");
  }

  @Test
  void whatTheEditionBeforeHadIsListed() {
    Document page = site.visitor().page("/notes/90503-20");

    assertThat(page.select(".gone summary").text())
        .isEqualTo("2 passages of the previous edition (2018) are no longer here");
    assertThat(page.select(".gone__list li").first().text())
        .startsWith("Port officers of nine countries")
        .endsWith("90502/1/19 REV 1, section I History of this wording");
  }

  @Test
  void aNoteOfNoSeriesHasNoHistoryButIsCopied() {
    Document page = site.visitor().page("/notes/90505-21");

    assertThat(page.select(".passage__life, .gone")).isEmpty();
    assertThat(page.select(".passage a[data-passage-menu]").last().attr("href"))
        .isEqualTo("/notes/90505-21/cite?passage=90505-21%2Fcover%2F2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/series/ports-annual-report",
        "/wording?passage=90504-21/II/2",
        "/wording?passage=90505-21/cover/2",
        "/notes/90503-20",
        "/notes/90504-21/cite?passage=90504-21/II/2"
      })
  void pageIsAccessibleAndFitsAtEveryWidth(String address) {
    for (int width : List.of(1280, 360)) {
      Page page = CHROMIUM.page(width);
      page.navigate(site.visitor().root() + address);

      if (Axe.looksAt(width)) {
        assertThat(Axe.violations(page)).as("at %d", width).isEmpty();
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
  }

  @Test
  void wordsAreCopiedAtOnceAndItIsSaid() {
    Page page = CHROMIUM.page(1280);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.navigate(site.visitor().root() + NEWEST);

    page.locator("[data-passage-menu]").last().focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.LINK, named("Copy with citation"))).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Copied: Council document 90504/21");
    assertThat(page).hasURL(Pattern.compile(NEWEST + "$"));
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .startsWith("\u201CSchools were given a manual");
    assertThat((String) page.evaluate(CLIPBOARD_MARKUP))
        .contains("<em>Council document 90504/21</em></a>, ")
        .contains("<a href=\"" + site.visitor().root() + "/notes/90504-21#90504-21/");
  }

  @Test
  void withoutScriptsThereIsAPageToCopyFrom() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(site.visitor().root() + NEWEST);

    page.locator("[data-passage-menu]").last().click();
    assertThat(page.getByRole(AriaRole.TEXTBOX))
        .hasValue(Pattern.compile("Schools were given a manual"));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
