package org.councilnotes.web.note;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.web.Axe;
import org.councilnotes.web.Chromium;
import org.councilnotes.web.Pictures;
import org.councilnotes.web.SampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a sample note in a real browser: its original, its outline, its footnotes. */
class OriginalPdfBrowserTest {

  private static final String NOTE = "/notes/91790-19";

  /** Whether what is seen at the middle of an element is the element. */
  private static final String IS_ON_TOP =
      """
      link => {
        const { left, right, top, bottom } = link.getBoundingClientRect();
        return link.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
      }
      """;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void originalOpensBesideTheTextAtThePageOfThePassage(int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(address(NOTE));
    Locator link = page.locator("a[data-page='5']").first();
    assertThat(link).hasText("page 5 of the original");
    link.click();

    assertThat(page.getByRole(AriaRole.REGION, named("Original of 91790/19"))).isVisible();
    assertThat(said(page)).hasText("Page 5 of 10");
    assertThat(page.locator(".original__words")).containsText("drugs policies seen as a matter");
    assertThat(page.locator(".original__view")).isFocused();
    assertThat(link.evaluate(IS_ON_TOP)).isEqualTo(true);
    Pictures.take(page, "original-" + width);
    assertThat(Axe.violations(page, "#original")).as("at %d", width).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    page.close();
  }

  @Test
  void pagesAreTurnedAndThePanelLeftByKeyboard() {
    Page page = at(NOTE);
    Locator link = page.locator("a[data-page='9']").last();
    link.focus();
    page.keyboard().press("Enter");
    assertThat(said(page)).hasText("Page 9 of 10");
    page.keyboard().press("ArrowRight");
    assertThat(said(page)).hasText("Page 10 of 10");
    page.keyboard().press("ArrowRight");
    assertThat(said(page)).hasText("Page 10 of 10");
    Locator before = page.getByRole(AriaRole.BUTTON, named("Previous page"));
    before.focus();
    page.keyboard().press("Enter");
    assertThat(said(page)).hasText("Page 9 of 10");
    assertThat(before).isFocused();
    assertThat(page.getByRole(AriaRole.LINK, named("Open the file")))
        .hasAttribute("href", Pattern.compile("/original#page=9$"));

    page.keyboard().press("Escape");
    assertThat(page.locator("#original")).isHidden();
    assertThat(link).isFocused();
    page.close();
  }

  @Test
  void openOriginalGoesAlongWithTheOutline() {
    Page page = at(NOTE);
    page.setViewportSize(1600, 900);
    page.getByRole(AriaRole.LINK, named("Read it beside the text")).click();
    assertThat(said(page)).hasText("Page 1 of 10");
    Locator entry = page.locator(".outline a:has-text('SEACOP')");
    entry.click();

    assertThat(said(page)).hasText("Page 8 of 10");
    assertThat(entry).hasAttribute("aria-current", "location");
    assertThat(page.locator(".outline a[aria-current]")).hasCount(1);
    page.close();
  }

  @Test
  void pdfJsIsLoadedWhenAnOriginalIsOpenedAndNotBefore() {
    Page page = CHROMIUM.page(1280);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(address(NOTE));
    assertThat(asked).noneMatch(url -> url.contains("pdfjs-dist") || url.contains("original"));

    page.locator("a[data-page]").first().click();
    assertThat(said(page)).hasText("Page 1 of 10");
    assertThat(asked).anyMatch(url -> url.contains("pdf.worker"));
    assertThat(asked).allMatch(url -> url.startsWith(address("/")));
    page.close();
  }

  @Test
  void outlineMarksWhereOneIs() {
    Page page = at(NOTE);
    Locator here = page.locator(".outline a[aria-current=location]");
    assertThat(here).hasCount(0);
    page.locator(".passage h2:has-text('Other EU programmes')").evaluate("e => e.scrollIntoView()");
    assertThat(here).containsText("III.");
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
    assertThat(here).hasText("How the text was read");
    page.close();
  }

  @Test
  void footnoteShowsWhereItIsCalled() {
    Page page = at(NOTE);
    Locator call = page.getByRole(AriaRole.LINK, named("Footnote 1"));
    call.focus();
    page.keyboard().press("Enter");

    Locator footnote = page.getByRole(AriaRole.DIALOG, named("Footnote 1"));
    assertThat(footnote).containsText("COPOLAD II has a budget of EUR 10 million");
    assertThat(footnote).isFocused();
    assertThat(call).hasAttribute("aria-expanded", "true");
    assertThat(page).not().hasURL(Pattern.compile("#"));
    assertThat(Axe.violations(page, ".footnote")).isEmpty();
    page.keyboard().press("Escape");
    assertThat(footnote).isHidden();
    assertThat(call).isFocused();

    call.click();
    footnote.getByText("Among the footnotes").click();
    assertThat(page.locator(".footnotes :target")).isVisible();
    page.close();
  }

  @Test
  void withoutScriptsLinksAndDisclosuresDoTheSame() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(address(NOTE));
    assertThat(page.locator("#original")).isHidden();
    assertThat(page.locator("a[data-page='5']").first())
        .hasAttribute("href", "/api/notes/91790-19/original#page=5");
    page.locator("article > .passage .chip-tag summary").first().click();
    assertThat(page.locator(".chip-tag[open] li").first()).containsText("rule:");
    page.getByRole(AriaRole.LINK, named("Footnote 1")).click();
    assertThat(page.locator(".footnotes :target")).isVisible();
    page.close();
  }

  private static Locator said(Page page) {
    return page.locator("[data-original-at]");
  }

  private static Page at(String address) {
    Page page = CHROMIUM.page(1280);
    page.navigate(address(address));
    return page;
  }

  private static String address(String path) {
    return SampleSite.address(path);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
