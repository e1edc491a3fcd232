package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search box offers what may be meant, to somebody who uses the keyboard only. */
class SuggestBrowserTest extends SiteTest {

  /** Types letters within one moment, however slow the machine is. */
  private static final String QUICKLY =
      """
      (box, letters) => {
        for (const letter of letters) {
          box.value += letter;
          box.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
        }
      }
      """;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private Page page(int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(visitor().root() + "/?q=");
    return page;
  }

  private static Locator box(Page page) {
    return page.locator("#q");
  }

  private static Locator options(Page page) {
    return page.getByRole(AriaRole.OPTION).and(page.locator(".suggest__option"));
  }

  private static void type(Page page, String text) {
    box(page).focus();
    page.keyboard().type(text);
  }

  @Test
  void offeredTextIsChosenAndSearchedByKeyboard() {
    Page page = page(1280);
    type(page, "bol");

    assertThat(options(page).first()).containsText("Bolivia");
    assertThat(options(page).first()).containsText("Country");
    assertThat(box(page)).hasAttribute("aria-expanded", "true");
    assertThat(page.locator(".suggest [role=status]")).containsText("suggestion");
    page.keyboard().press("ArrowDown");
    assertThat(box(page)).hasValue("Bolivia");
    assertThat(options(page).first()).hasAttribute("aria-selected", "true");
    assertThat(box(page)).hasAttribute("aria-activedescendant", "q-suggestions-0");
    assertThat(box(page)).isFocused();
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("q=Bolivia"));
    assertThat(page.locator(".hit").first()).containsText("Bolivia");
    assertThat(page.locator("#q-suggestions")).isHidden();
    assertThat(box(page)).isFocused();
  }

  @Test
  void arrowsLeadRoundAndBackToWhatWasTyped() {
    Page page = page(1280);
    type(page, "pro");
    assertThat(options(page).first()).isVisible();
    int offered = options(page).count();

    page.keyboard().press("ArrowUp");
    assertThat(options(page).last()).hasAttribute("aria-selected", "true");
    page.keyboard().press("ArrowDown");
    assertThat(box(page)).hasValue("pro");
    for (int i = 0; i < offered; i++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(options(page).last()).hasAttribute("aria-selected", "true");
  }

  @Test
  void escapeClosesTheListAndBringsBackWhatWasTyped() {
    Page page = page(1280);
    type(page, "bol");
    assertThat(options(page).first()).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Escape");

    assertThat(page.locator("#q-suggestions")).isHidden();
    assertThat(box(page)).hasValue("bol");
    assertThat(box(page)).hasAttribute("aria-expanded", "false");
    page.keyboard().press("ArrowDown");
    assertThat(options(page).first()).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.locator("#q-suggestions")).isHidden();
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")))
        .isFocused();
  }

  @Test
  void textAsTypedIsSearchedWhereNothingIsChosen() {
    Page page = page(1280);
    type(page, "officers");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("q=officers"));
    assertThat(page.locator("#announcement")).containsText("passages");
    assertThat(page.locator("#q-suggestions")).isHidden();
  }

  @Test
  void oneLetterAsksNothingAndQuickTypingAsksOnce() {
    Page page = page(1280);
    List<String> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/api/suggest")) {
            asked.add(request.url());
          }
        });
    type(page, "b");
    page.waitForTimeout(400);
    assertThat(asked).isEmpty();
    box(page).evaluate(QUICKLY, "oli");

    assertThat(options(page).first()).containsText("Bolivia");
    assertThat(asked).singleElement().asString().endsWith("q=boli&lang=en");
  }

  @Test
  void offerIsTakenByAClick() {
    Page page = page(1280);
    type(page, "regional");
    options(page).first().click();

    assertThat(page).hasURL(Pattern.compile("q=%22Regional(%20|\\+)cooperation%22"));
    assertThat(box(page)).hasValue("\"Regional cooperation\"");
  }

  @Test
  void fieldIsGoneOnWithToOneOfItsValues() {
    Page page = page(1280);
    type(page, "seacop coun");
    assertThat(options(page).first()).containsText("Countries and territories");
    page.keyboard().press("ArrowDown");
    assertThat(box(page)).hasValue("seacop country:");
    page.keyboard().press("Enter");

    assertThat(options(page).filter(new Locator.FilterOptions().setHasText("Bolivia"))).isVisible();
    page.keyboard().type("Bol");
    assertThat(options(page)).hasCount(1);
    page.keyboard().press("ArrowDown");
    assertThat(box(page)).hasValue("seacop country:BO");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("q=seacop(%20|\\+)country%3ABO"));
  }

  @Test
  void nothingIsOfferedThatTheChosenFiltersLeaveOut() {
    Page page = page(1280);
    page.navigate(visitor().root() + "/?country=PE");
    type(page, "country:");
    assertThat(options(page).filter(new Locator.FilterOptions().setHasText("Peru"))).isVisible();
    assertThat(options(page).filter(new Locator.FilterOptions().setHasText("Bolivia"))).hasCount(0);
  }

  @Test
  void boxIsAPlainOneWithoutScripts() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(visitor().root() + "/");

    Locator plain = page.getByRole(AriaRole.SEARCHBOX);
    plain.fill("bolivia");
    plain.press("Enter");
    assertThat(page).hasURL(Pattern.compile("q=bolivia"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void openListIsAccessibleAndFits(int width) {
    Page page = page(width);
    type(page, "se");
    assertThat(options(page).first()).isVisible();
    page.keyboard().press("ArrowDown");

    assertThat(Axe.violations(page)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    Pictures.take(page, "suggest");
  }
}
