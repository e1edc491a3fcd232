package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results and filters of the sample notes, whose values hold what values of real notes hold. */
@Tag("walk")
class ResultsBrowserTest {

  private static final List<String> FACETS =
      List.of("programme", "country", "series", "type", "group");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void wordsTypedOnTheFirstPageAreFound() {
    Page page = at("/", 1280);
    page.locator("#q").fill("drugs");
    page.locator("#q").press("Enter");

    assertThat(page).hasURL(Pattern.compile("/\\?q=drugs$"));
    assertThat(page.locator(".hit").first()).containsText("drugs");
    assertThat(page.locator(".htmx-request")).hasCount(0);
    page.close();
  }

  static Stream<Arguments> facets() {
    return IntStream.range(0, FACETS.size())
        .boxed()
        .flatMap(
            i ->
                Stream.of(1280, 360)
                    .filter(width -> Screens.isTurnOf(i, width))
                    .map(width -> Arguments.of(width, FACETS.get(i))));
  }

  /**
   * The last value of each facet, where its list ends and most can move; facets take a wide and a
   * narrow screen in turn, but in the campaign {@code walk}.
   */
  @ParameterizedTest
  @MethodSource("facets")
  void tickedValueStaysWhereItIsAndKeepsTheFocus(int width, String facet) {
    Page page = at("/?q=drugs", width);
    unfold(page, facet);
    Locator box = page.locator("[data-facet=" + facet + "] input[type=checkbox]").last();
    box.scrollIntoViewIfNeeded();
    String count = page.locator("[data-count]").textContent();

    double ticked = moved(page, box);
    String narrowed = page.locator("[data-count]").textContent();
    double unticked = moved(page, box);

    assertThat(ticked).isCloseTo(0, within(2.0));
    assertThat(unticked).isCloseTo(0, within(2.0));
    assertThat(narrowed).isNotEqualTo(count);
    assertThat(page.locator("[data-count]")).hasText(count);
    assertThat(page.locator("#announcement")).hasText(count);
    assertThat(page.locator("[data-count]")).isInViewport();
    page.close();
  }

  @Test
  void rowsKeepTheirOrderWhileValuesAreTicked() {
    Page page = at("/?q=drugs", 1280);
    Locator names = page.locator("[data-facet=country] .facet__label");
    List<String> before = names.allTextContents();
    unfold(page, "country");

    moved(page, page.locator("#country-MX"));
    moved(page, page.locator("#programme-COPOLAD"));

    assertThat(names.allTextContents()).isEqualTo(before);
    assertThat(page.locator(".is-none").first()).containsText("no passages");
    page.close();
  }

  @Test
  void valuesThatAFilterHidComeBackWithoutIt() {
    Page page = at("/?q=drugs&programme=COPOLAD&country=MX", 1280);
    unfold(page, "country");
    int before = page.locator("#facets [type=checkbox]").count();

    moved(page, page.locator("#programme-COPOLAD"));
    moved(page, page.locator("#country-MX"));

    assertThat(page).hasURL(Pattern.compile("/\\?q=drugs$"));
    assertThat(page.locator("#facets [type=checkbox]").count()).isGreaterThan(before);
    assertThat(page.evaluate(TWICE)).isEqualTo(List.of());
    List<String> shown = counts(page);
    page.reload();
    assertThat(counts(page)).containsExactlyInAnyOrderElementsOf(shown);
    page.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void facetIsCountedWhenItIsUnfoldedAndTheAddressSaysSo(int width) {
    Page page = at("/?q=drugs", width);
    page.evaluate("document.querySelector('.filters').open = true");
    Locator roles = page.locator("[data-facet=role]");
    assertThat(roles.locator("input")).hasCount(0);
    roles.locator("button").focus();
    double before = page.locator("#facet-role").boundingBox().y;
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/\\?q=drugs&open=role$"));
    assertThat(page.locator("summary#facet-role")).isFocused();
    assertThat(page.locator("#facet-role").boundingBox().y).isCloseTo(before, within(2.0));
    assertThat(roles.locator("[type=checkbox]").first()).isVisible();
    assertThat(page.evaluate(TWICE)).isEqualTo(List.of());
    assertThat(page.locator(".hit").first()).containsText("drugs");

    page.locator("[data-facet=status] button").click();
    assertThat(page)
        .hasURL(Pattern.compile("/\\?q=drugs&open=(role&open=status|status&open=role)$"));

    page.reload();
    assertThat(roles.locator("[type=checkbox]")).not().hasCount(0);
    page.close();
  }

  @Test
  void facetThatIsFoldedAgainIsNotCountedWithTheNextSearch() {
    Page page = at("/?q=drugs&open=role", 1280);
    page.locator("summary#facet-role").click();

    moved(page, page.locator("#programme-COPOLAD"));
    moved(page, page.locator("#programme-COPOLAD"));

    assertThat(page).hasURL(Pattern.compile("/\\?q=drugs$"));
    assertThat(page.locator(".facet--folded[data-facet=role]")).isVisible();
    page.close();
  }

  @Test
  void facetOfAChoiceStaysWhenTheChoiceGoes() {
    Page page = at("/?q=drugs&role=participant", 1280);
    Locator box = page.locator("#role-participant");

    moved(page, box);

    assertThat(box).isVisible();
    assertThat(box).not().isChecked();
    assertThat(page).hasURL(Pattern.compile("/\\?q=drugs&open=role$"));
    page.close();
  }

  @Test
  void facetIsUnfoldedWithoutScripts() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(SampleSite.address("/?q=drugs"));
    page.locator("#programme-COPOLAD").check();
    page.locator("[data-facet=role] button").click();

    assertThat(page).hasURL(Pattern.compile("open=role.*#facet-role$"));
    assertThat(page.locator("#programme-COPOLAD")).isChecked();
    assertThat(page.locator("#facet-role")).isInViewport();
    page.locator("#role-participant").check();
    page.locator("#facets .without-script").click();
    assertThat(page).hasURL(Pattern.compile("role=participant"));
    assertThat(page.locator(".chip--anyOf").last()).containsText("Participant");
    assertThat(page.locator("#role-participant")).isChecked();
    page.close();
  }

  private static final String TWICE =
      """
      Array.from(document.querySelectorAll("[id]"), (e) => e.id)
        .filter((id, i, all) => all.indexOf(id) !== i)
      """;

  private static final String COUNTS =
      """
      items => items.map(item => item.querySelector("input").id
        + item.querySelector(".facet__count > [aria-hidden]").textContent)
      """;

  /** Each value with its count, those without passages aside. */
  private static List<String> counts(Page page) {
    Object counts =
        page.locator("#facets .govuk-checkboxes__item:not(.is-none)").evaluateAll(COUNTS);
    return ((List<?>) counts).stream().map(String::valueOf).toList();
  }

  @Test
  void excludedValueStaysWhereItIs() {
    Page page = at("/?q=drugs", 1280);
    unfold(page, "country");
    Locator row = page.locator(".govuk-checkboxes__item:has(#country-MX)");
    row.scrollIntoViewIfNeeded();
    double before = row.boundingBox().y;

    row.locator(".facet__exclude").click();
    assertThat(page.locator(".chip--noneOf")).containsText("Mexico");

    assertThat(row.boundingBox().y).isCloseTo(before, within(2.0));
    assertThat(row.locator("input")).isFocused();
    assertThat(row.locator("input")).isChecked();
    page.close();
  }

  @Test
  void groupsWithoutWhatIsLookedForAreGoneAndNothingIsTold() {
    Page page = at("/?q=drugs", 1280);
    Locator facet = page.locator("[data-facet=country]");
    Locator box = page.getByLabel("Find in “Countries and territories”");
    int headings = facet.locator("summary:visible").count();

    box.fill("mexi");
    assertThat(facet.locator(".facet__label:visible")).hasText("Mexico");
    for (Locator heading : facet.locator(".facet__below > summary:visible").all()) {
      assertThat(heading.locator("..").locator(".govuk-checkboxes__item:visible").first())
          .isVisible();
    }

    box.fill("zzz");
    assertThat(facet.locator(".facet__below > summary:visible")).hasCount(0);
    assertThat(facet.locator("[role=status]"))
        .hasText(Pattern.compile("^Nothing found among the values shown here\\. Press Enter"));
    facet.locator("[role=status] a").click();
    assertThat(page).hasURL(Pattern.compile("/facets/country\\?.*find=zzz"));
    page.goBack();

    box.fill("zzz");
    box.fill("");
    assertThat(facet.locator("summary:visible")).hasCount(headings);
    assertThat(facet.locator("[role=status]")).isEmpty();
    page.close();
  }

  @Test
  void menuOfAHitIsOpenedAndClosedByKeyboard() {
    Page page = at("/?q=drugs", 1280);
    Locator menu = page.locator(".hit details.menu").first();
    Locator link = menu.locator("a").first();
    assertThat(link).isHidden();

    menu.locator("summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(link).isFocused();
    page.keyboard().press("Escape");
    assertThat(link).isHidden();
    assertThat(menu.locator("summary")).isFocused();

    page.keyboard().press("Enter");
    page.locator(".hit details.menu > summary").nth(1).click();
    assertThat(page.locator("details.menu[open]")).hasCount(1);
    assertThat(link).isHidden();
    page.close();
  }

  @Test
  void excludeIsSeenWithTheRowThatHasTheFocusAndEverywhereByASwitch() {
    Page page = at("/?q=drugs", 1280);
    Locator exclude =
        page.locator(".govuk-checkboxes__item:has(#programme-COPOLAD) .facet__exclude");
    assertThat(exclude).hasCSS("opacity", "0");
    assertThat(exclude).hasAccessibleName(Pattern.compile("exclude\\s+COPOLAD"));
    page.locator("#programme-COPOLAD").focus();
    assertThat(exclude).hasCSS("opacity", "1");
    page.locator("#q").focus();
    assertThat(exclude).hasCSS("opacity", "0");

    Locator all = page.locator("button[data-excludes]");
    all.click();
    assertThat(all).hasAttribute("aria-pressed", "true");
    assertThat(exclude).hasCSS("opacity", "1");
    page.reload();
    assertThat(all).hasAttribute("aria-pressed", "true");
    assertThat(exclude).hasCSS("opacity", "1");
    page.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void narrowMastheadLeavesTheBoxInSight(String language) {
    Page page = at("/?q=drugs&lang=" + language, 360);

    assertThat(page.locator(".masthead").boundingBox().height).isLessThanOrEqualTo(64);
    assertThat(page.locator("#q")).isInViewport();
    assertThat(page.locator("#languages")).isHidden();
    page.locator(".masthead__menu > summary").click();
    assertThat(page.locator("#languages a")).hasCount(2);
    assertThat(page.locator("#languages a").first()).isVisible();
    assertThat(page.locator("[data-basket]")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#languages")).isHidden();
    page.close();
  }

  /** How far the box is moved by being ticked or unticked, in pixels of the screen. */
  private static double moved(Page page, Locator box) {
    String address = page.url();
    box.focus();
    double before = box.boundingBox().y;
    page.keyboard().press("Space");
    page.waitForURL(url -> !url.equals(address));
    assertThat(page.locator(".htmx-request")).hasCount(0);
    assertThat(page.locator(".htmx-settling")).hasCount(0);
    assertThat(box).isFocused();
    return box.boundingBox().y - before;
  }

  private static void unfold(Page page, String facet) {
    page.evaluate("document.querySelector('.filters').open = true");
    Locator folded = page.locator(".facet--folded[data-facet=" + facet + "] button");
    if (folded.count() > 0) {
      folded.click();
      assertThat(page.locator("details[data-facet=" + facet + "]")).hasCount(1);
    }
    page.evaluate(
        "f => document.querySelectorAll('.filters, [data-facet=' + f + '], [data-facet=' + f + ']"
            + " details').forEach(d => { d.open = true; })",
        facet);
  }

  private Page at(String path, int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(SampleSite.address(path));
    return page;
  }
}
