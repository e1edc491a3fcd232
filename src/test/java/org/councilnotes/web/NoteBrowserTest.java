package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.councilnotes.Campaign;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a note: its menus, its tags, and its reading mode. */
@Tag("walk")
class NoteBrowserTest extends SiteTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String PASSAGE = "90364-19/II.a/3";
  private static final String NOTE = "/notes/90364-19#" + PASSAGE;

  /** What is marked as evidence, a stretch a line, once the page has heard of the last change. */
  private static final String MARKED =
      """
      new Promise(told => requestAnimationFrame(() => setTimeout(told)))
        .then(() => Array.from(CSS.highlights.get('evidence')).map(String).join('\\n'))
      """;

  private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

  @Test
  void menuOpensByKeyboardLeadsOnAndGivesTheFocusBack() {
    Page page = at(NOTE, 1280);
    Locator opener = page.locator(":target [data-passage-menu]");
    opener.focus();
    page.keyboard().press("Space");

    assertThat(opener).hasAttribute("aria-expanded", "true");
    assertThat(page.locator(".actions a").first()).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".actions a").nth(1)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".actions a").nth(1)).hasText("In the basket. Take it out again");
    assertThat(page.locator("[data-basket-count]")).hasText("1");
    page.keyboard().press("Escape");
    assertThat(opener).isFocused();
    opener.click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Passages like this"))
        .click();
    assertThat(page).hasURL(root() + "/like?passage=90364-19%2FII.a%2F3");
    page.close();
  }

  @Test
  void tagMarksItsWordsAndOnlyOneIsOpen() {
    Page page = at(NOTE, 1280);
    Locator tags = page.locator(":target .chip-tag");
    tags.filter(new Locator.FilterOptions().setHasText("Bolivia")).locator("summary").click();

    assertThat((String) page.evaluate(MARKED)).isEqualTo("Bolivia");
    tags.filter(new Locator.FilterOptions().setHasText("SEACOP")).locator("summary").click();
    assertThat(page.locator(".chip-tag[open]")).hasCount(1);
    assertThat((String) page.evaluate(MARKED)).isEqualTo("SEACOP");
    page.keyboard().press("Escape");
    assertThat(page.locator(".chip-tag[open]")).hasCount(0);
    assertThat((String) page.evaluate(MARKED)).isEqualTo("");
    page.close();
  }

  @Test
  void readingModeWorksWithoutScriptsAndIsRememberedWithThem() {
    Page silent = CHROMIUM.pageWithoutScripts();
    silent.navigate(root() + NOTE);
    assertThat(silent.locator(":target .chip-tag").first()).isVisible();
    silent.locator("[data-reading]").check();
    assertThat(silent.locator(":target .chip-tag").first()).isHidden();
    assertThat(silent.locator(":target .passage__text")).isVisible();
    silent.close();

    Page page = at(NOTE, 1280);
    page.locator("[data-reading]").check();
    page.reload();
    assertThat(page.locator("[data-reading]")).isChecked();
    assertThat(page.locator(":target .chip-tag").first()).isHidden();
    page.close();
  }

  @Test
  void provisionStandsInTheColumnOfTheOtherTexts() {
    Page page = at("/notes/90810-19#ARTICLE-3/2/b", 1280);
    Locator texts = page.locator("div.passage .passage__text").filter(VISIBLE);

    assertThat(texts.all().stream().map(text -> text.boundingBox().x).distinct()).hasSize(1);
    page.close();
  }

  @Test
  void addressOfALineOfTheCoverOpensTheCover() {
    Page page = at("/notes/90364-19#90364-19/cover/1", 1280);

    assertThat(page.locator("[id='90364-19/cover/1']")).isVisible();
    page.close();
  }

  @Test
  void pageWithAnOpenTagAndMenuIsAccessibleAndFitsAtEveryWidth() {
    for (int width : List.of(1280, 360)) {
      for (String language : SitePage.LANGUAGES) {
        boolean looks = language.equals(SitePage.LANGUAGES.getFirst()) || Campaign.runs("walk");
        Page page = at("/notes/90364-19?lang=" + language + "#" + PASSAGE, width);
        page.locator(":target .chip-tag summary").first().click();
        assertThat(looks ? Axe.violations(page) : List.of()).as("tag at %d", width).isEmpty();
        page.keyboard().press("Escape");
        page.locator(":target [data-passage-menu]").click();
        assertThat(page.locator(".actions a").first()).isVisible();
        assertThat(looks ? Axe.violations(page) : List.of()).as("menu at %d", width).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        page.close();
      }
    }
  }

  private String root() {
    return visitor().root();
  }

  private Page at(String address, int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(root() + address);
    return page;
  }
}
