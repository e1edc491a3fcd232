package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four editions of a hundred passages, most of which change every year. */
@Tag("walk")
class LongComparisonBrowserTest {

  private static final int CHAPTERS = 20;
  private static final int PASSAGES = 9;

  /** Of each chapter, this passage and those after it never change. */
  private static final int FIRST_SAME = 4;

  private static final List<String> WATCHERS = List.of("Danish", "Greek", "Maltese", "Polish");
  private static final String FOUR =
      "/compare?note=91170-17&note=91180-18&note=91190-19&note=91200-20";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static ComparedSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = ComparedSite.of(IntStream.range(0, 4).mapToObj(i -> edition(i)).toList(), folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static final String[] SYLLABLES = "ba ce di fo gu la me ni po ru sa te".split(" ");

  /** A name that no other number has. */
  private static String name(int number) {
    int many = SYLLABLES.length;
    String name =
        SYLLABLES[number % many]
            + SYLLABLES[number / many % many]
            + SYLLABLES[number / many / many % many]
            + "ven";
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String coast(int chapter) {
    return "Coast of " + name(chapter * 31 + 700);
  }

  private static Note edition(int i) {
    int year = 17 + i;
    String number = i == 3 ? "91200/20" : "911%d/%d".formatted(70 + 10 * i, year);
    NoteDraft note = ComparedSite.titled(number, year);
    for (int chapter = 0; chapter < CHAPTERS; chapter++) {
      note.heading("C" + chapter, "", coast(chapter));
      for (int passage = 0; passage < PASSAGES; passage++) {
        String watcher = passage < FIRST_SAME ? WATCHERS.get(i) : "Irish";
        int at = chapter * PASSAGES + passage;
        note.paragraph(
            "Officers of %s and of %s searched %d ships from %s while %s inspectors watched."
                .formatted(name(at), name(at + 200), 20 + at, name(at + 400), watcher));
      }
    }
    return note.build();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void pageCanBeLeftFromAnywhere(int width) {
    Page page = at(FOUR, width);
    assertThat(page.locator("details.part")).hasCount(CHAPTERS - 1);
    assertThat(page.locator(".sums__hidden")).containsText((CHAPTERS - 1) + " sections are closed");

    page.locator(".row").nth(2).scrollIntoViewIfNeeded();
    Locator sections = page.locator(width > 960 ? "#rail" : ".jump a[href='#rail']");
    assertThat(sections).isInViewport();
    page.locator(".rail__ends a[href='#main']:visible, .jump a[href='#main']:visible").click();
    assertThat(page.locator("h1")).isInViewport();
    page.keyboard().press("End");
    assertThat(page.locator(".colophon")).isInViewport();
    page.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void stepsOpenClosedSections(int width) {
    Page page = at(FOUR, width);
    for (int i = 0; i <= FIRST_SAME; i++) {
      page.keyboard().press("n");
    }

    Locator change = page.locator("[data-change='%d']".formatted(FIRST_SAME + 1));
    assertThat(change).isFocused();
    assertThat(change).isInViewport();
    assertThat(page.locator("details.part[open]")).hasCount(1);
    page.close();
  }

  @Test
  void addressOpensSectionAndFoldWithAndWithoutScripts() {
    String folded = "#91200-20/C5/%d".formatted(PASSAGES);
    for (Page page : List.of(CHROMIUM.page(1280), CHROMIUM.pageWithoutScripts())) {
      page.navigate(site.root() + FOUR + folded);
      assertThat(page.locator(":target")).isInViewport();
      assertThat(page.locator("details.part[open] details.fold[open]")).hasCount(1);

      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(coast(9))).click();
      assertThat(page.locator("details.part[open]")).hasCount(2);
      page.close();
    }
  }

  @Test
  void everythingIsInSightWhereAskedFor() {
    Page page = at(FOUR, 1280);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Unfold everything")).click();

    assertThat(page).hasURL(site.root() + FOUR + "&show=all");
    assertThat(page.locator(".row:visible")).hasCount(CHAPTERS * PASSAGES);
    page.close();
  }

  @Test
  void closedSectionsArePrinted() {
    Page page = at(FOUR, 1280);
    Locator row = page.locator("details.part .row--changed").first();
    assertThat(row).isHidden();

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(row).isVisible();
    page.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void pageIsAccessibleWithOpenAndClosedSections(int width) {
    Page page = at(FOUR, width);
    page.locator("details.part").nth(2).evaluate("part => { part.open = true; }");

    assertThat(Axe.violations(page)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    page.close();
  }

  private static Page at(String address, int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(site.root() + address);
    return page;
  }
}
