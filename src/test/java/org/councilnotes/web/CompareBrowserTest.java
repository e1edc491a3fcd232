package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four editions of a report, one of them revised, read by keyboard and with a small screen. */
@Tag("walk")
class CompareBrowserTest {

  private static final String TWO = "/compare?note=91180-18&note=91190-19";
  private static final String FOUR =
      "/compare?note=91170-17&note=91180-18&note=91190-19&note=91200-20";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static ComparedSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = ComparedSite.in(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void editionsArePickedByKeyboard() {
    Page page = at("/compare", 1280);
    Locator oldest = page.getByRole(AriaRole.CHECKBOX, named("2017-18"));
    assertThat(page.getByRole(AriaRole.CHECKBOX, named("2020-21"))).isChecked();
    assertThat(page.getByRole(AriaRole.CHECKBOX, named("2019-20"))).isChecked();

    oldest.focus();
    page.keyboard().press("Space");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("note=91200-20&note=91190-19&note=91170-17"));
    assertThat(page.locator(".head__label"))
        .hasText(new String[] {"2017-18", "2019-20", "2020-21"});
  }

  @Test
  void keysStepThroughTheChangesAndSayWhichOne() {
    Page page = at(TWO, 1280);
    Locator changes = page.locator("[data-change]");
    assertThat(changes).hasCount(2);

    page.keyboard().press("n");
    assertThat(changes.first()).isFocused();
    assertThat(page.getByRole(AriaRole.GROUP, named("Change 1 of 2: Changed"))).isFocused();
    page.keyboard().press("n");
    assertThat(page.getByRole(AriaRole.GROUP, named("Change 2 of 2: Moved and changed")))
        .isFocused();
    assertThat(page.locator("[data-at]")).hasText("Change 2 of 2");
    page.keyboard().press("n");
    assertThat(page.locator("#announcement")).hasText("That was the last change.");
    page.keyboard().press("p");
    assertThat(changes.first()).isFocused();
    assertThat(page.locator("#announcement")).hasText("");
  }

  @Test
  void linksOfAChangeLeadOnAndTheKeysGoOnFromThere() {
    Page page = at(TWO, 1280);
    page.getByRole(AriaRole.LINK, named("First change")).focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-change='1']")).isFocused();

    page.locator("[data-change='1']").getByLabel("Next change").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-change='2']")).isFocused();
    page.keyboard().press("p");
    assertThat(page.locator("[data-change='1']")).isFocused();
  }

  @Test
  void keysAreTurnedOffFromWhereTheyStep() {
    Page page = at(TWO, 1280);
    page.getByRole(AriaRole.LINK, named("Keys n and p")).click();
    page.getByLabel("Use these keys").uncheck();
    page.keyboard().press("Escape");
    page.keyboard().press("n");
    assertThat(page.locator("[data-change]").first()).not().isFocused();
    page.close();
  }

  @Test
  void movedTextIsReadAtBothEnds() {
    Page page = at(TWO, 1280);
    Locator moved = page.locator(".row--moved-changed");
    assertThat(moved.locator(".cell__text").first().locator("del")).containsText("seven");
    assertThat(moved.locator(".cell__text").last().locator("ins")).containsText("nine");

    moved.getByRole(AriaRole.LINK, namedIn("from “I. Activities”")).click();
    Locator stub = page.locator(".stub:target");
    assertThat(stub).containsText("What stood here in 2018-19 stands in “II. Outlook” in 2019-20");
    assertThat(stub.getByText("seven countries")).isHidden();
    stub.getByText("Read it as it stood here").click();
    assertThat(stub.getByText("seven countries")).isVisible();

    stub.getByRole(AriaRole.LINK, namedIn("Go to it")).click();
    assertThat(moved).isFocused();
  }

  @Test
  void baseIsSwitched() {
    Page page = at(FOUR, 1280);
    assertThat(page.locator(".sum__pair")).hasCount(3);
    page.locator(".views").getByRole(AriaRole.LINK, namedIn("2017-18").setExact(true)).click();

    assertThat(page).hasURL(Pattern.compile("&base=1$"));
    assertThat(page.locator(".sum__pair").last()).containsText("From 2017-18 to 2020-21:");
    assertThat(page.locator(".head").first()).containsText("others are compared with this");
  }

  @Test
  void copiedTextBringsItsPlaceAndNoWordsOfTheOtherNote() {
    Browser.NewPageOptions may =
        new Browser.NewPageOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
    try (Page page = CHROMIUM.page(may)) {
      page.navigate(root() + TWO + "&view=inline");
      page.locator("[data-change='2'] .cell").last().getByText("Copy").click();

      assertThat(page.locator("#announcement"))
          .containsText("Copied, with its place: Council document 91190/19, ");
      assertThat((String) page.evaluate("navigator.clipboard.readText()"))
          .startsWith(
              "\u201C"
                  + ComparedSite.PORTS.replace("seven", "nine")
                  + "\u201D\nCouncil document 91190/19, ")
          .endsWith("section II\n" + root() + "/notes/91190-19#91190-19/II/3");
    }
  }

  @Test
  void revisionIsComparedByOneClick() {
    Page page = at(TWO, 1280);
    page.getByRole(AriaRole.LINK, named("91180/18 with 91180/1/18 REV 1")).click();

    assertThat(page).hasURL(Pattern.compile("note=91180-18&note=91180-1-18"));
    assertThat(page.locator(".head__label")).hasText(new String[] {"91180/18", "91180/1/18 REV 1"});
  }

  @Test
  void everythingWorksWithoutScripts() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(root() + "/compare");
    page.getByRole(AriaRole.CHECKBOX, named("2017-18")).check();
    page.getByRole(AriaRole.BUTTON, named("Compare")).first().click();
    page.getByRole(AriaRole.LINK, named("Only changes")).click();
    assertThat(page.locator(".sums__hidden")).containsText("hidden");

    page.getByRole(AriaRole.LINK, named("First change")).click();
    assertThat(page.locator(".row:target")).hasAttribute("data-change", "1");
    page.locator("[data-change='1']").getByLabel("Next change").click();
    assertThat(page.locator(".row:target")).hasAttribute("data-change", "2");
    assertThat(page.getByText("Copy").first()).isHidden();
    assertThat(page.getByRole(AriaRole.LINK, named("Open")).first()).isVisible();
  }

  @Test
  void smallScreenShowsTheNewerTextWithTheWordsThatWent() {
    Page page = at(TWO, 360);
    Locator row = page.locator("[data-change='1']");

    assertThat(row.locator(".cell__text").first()).isHidden();
    assertThat(row.locator(".cell__text").last().locator("ins").first()).isVisible();
    assertThat(at(TWO, 1280).locator("[data-change='2'] .lost").first()).isHidden();
    assertThat(page.locator("[data-change='2'] .lost").first()).isVisible();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/compare",
        TWO,
        TWO + "&view=inline&show=changes",
        FOUR,
        FOUR + "&base=3&show=substantive",
        "/compare?note=91180-18&note=91190-19&note=91200-20",
        "/compare?note=91190-19"
      })
  void pageIsAccessibleAndFitsAtEveryWidth(String address) {
    for (int width : List.of(1280, 360)) {
      Page page = CHROMIUM.page(width);
      page.navigate(root() + address);
      page.locator("details.choice, .stub details, .changemap")
          .evaluateAll("all => all.forEach(details => details.open = true)");

      if (Axe.looksAt(width)) {
        assertThat(Axe.violations(page)).as("at %d", width).isEmpty();
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      page.close();
    }
  }

  private static Page at(String address, int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(root() + address);
    return page;
  }

  private static String root() {
    return site.root();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions namedIn(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
