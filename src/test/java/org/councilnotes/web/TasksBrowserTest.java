package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.Campaign;
import org.councilnotes.web.WrittenTask.Way;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tasks of {@code docs/tasks.md} on the sample archive: none takes more than written. The gate
 * does each task once with scripts and once without, one of them in another language than English;
 * the campaign {@code walk} in every way.
 */
@Tag("walk")
class TasksBrowserTest {

  private static final String SENTENCE =
      "At every meeting the countries present reported on the drug situation at home and on changes"
          + " in their laws, strategies and institutions.";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  static Stream<Way> inFrench() {
    return ways(Way.FRENCH);
  }

  static Stream<Way> inSpanish() {
    return ways(Way.SCRIPTS, Way.SPANISH_PLAIN);
  }

  private static Stream<Way> ways(Way... ofGate) {
    return Campaign.runs("walk")
        ? Stream.of(Way.SCRIPTS, Way.PLAIN, Way.FRENCH, Way.SPANISH_PLAIN)
        : Stream.of(ofGate);
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task1OpensANoteByItsNumber(Way way) {
    walk(
        1,
        way,
        walk -> {
          search(walk, "ST 91790 2019 INIT");
          walk.click(firstResult(walk));
          assertThat(walk.page()).hasURL(Pattern.compile("/notes/91790-19"));
        });
  }

  @Test
  void task1OpensANoteByItsNumberByKeyboard() {
    walk(
        1,
        Way.KEYBOARD,
        walk -> {
          searchByKey(walk, "ST 91790 2019 INIT");
          walk.press("n");
          walk.press("Enter");
          assertThat(walk.page()).hasURL(Pattern.compile("/notes/91790-19"));
        });
  }

  @ParameterizedTest
  @MethodSource("inSpanish")
  void task2ReadsWhatWasSaidLast(Way way) {
    walk(
        2,
        way,
        walk -> {
          search(walk, "early warning");
          tick(walk, way, "year", "2024");
          assertThat(walk.page().locator(".hit").first()).containsText("2024");
          assertThat(walk.page().locator(".hit__text mark").first()).isVisible();
        });
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task3SeesWhatIsNewSinceTheEditionBefore(Way way) {
    walk(
        3,
        way,
        walk -> {
          walk.click(link(walk, "nav.series"));
          walk.click(walk.page().locator("a[href$='/series/eu-celac-drugs-annual-report']"));
          walk.click(walk.page().locator(".edition__change a").first());
          walk.click(link(walk, "compare.extent.changes"));
          assertThat(walk.page().locator(".relation--new").first()).isVisible();
          assertThat(walk.page().locator(".sums__hidden"))
              .not()
              .containsText(walk.says("compare.hidden.none"));
        });
  }

  @ParameterizedTest
  @MethodSource("inSpanish")
  void task4SeesWhoTakesPartInAProgramme(Way way) {
    walk(
        4,
        way,
        walk -> {
          walk.click(programme(walk, "COPOLAD"));
          tick(walk, way, "year", "2018", "role", "participant");
          assertThat(walk.page().locator(".chip")).hasCount(3);
          assertThat(walk.page().locator("input[name=country]").first()).isVisible();
        });
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task5FindsWhereASentenceWasLastAdopted(Way way) {
    walk(
        5,
        way,
        walk -> {
          walk.click(link(walk, "nav.draft"));
          walk.type(walk.page().locator("#text"), SENTENCE);
          walk.click(text(walk, "draft.button"));
          assertThat(walk.page().locator(".wording").first())
              .containsText(walk.says("draft.last.adopted"));
        });
  }

  @ParameterizedTest
  @MethodSource("inSpanish")
  void task6SeesTheHistoryOfAWording(Way way) {
    walk(
        6,
        way,
        walk -> {
          search(walk, "early warning");
          walk.click(firstResult(walk));
          walk.click(walk.page().locator(":target .passage__life"));
          assertThat(walk.page().locator("h1")).hasText(walk.says("wording.title"));
          assertThat(walk.page().locator(".wording__sum")).isVisible();
        });
  }

  @Test
  void task6SeesTheHistoryOfAWordingByKeyboard() {
    walk(
        6,
        Way.KEYBOARD,
        walk -> {
          searchByKey(walk, "early warning");
          walk.press("n");
          walk.press("Enter");
          assertThat(walk.page()).hasURL(Pattern.compile("/notes/"));
          walk.tabTo(walk.page().locator(":target .passage__life"));
          walk.press("Enter");
          assertThat(walk.page().locator("h1")).hasText(walk.says("wording.title"));
        });
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task7ComparesANoteWithItsRevision(Way way) {
    walk(
        7,
        way,
        walk -> {
          search(walk, "91204/16 INIT");
          walk.click(firstResult(walk));
          walk.click(link(walk, "family.compare"));
          assertThat(walk.page()).hasURL(Pattern.compile("note=91204-16&note=91204-1-16"));
        });
  }

  @ParameterizedTest
  @MethodSource("inSpanish")
  void task8VerifiesAQuote(Way way) {
    walk(
        8,
        way,
        walk -> {
          walk.click(link(walk, "nav.draft"));
          walk.type(walk.page().locator("#text"), SENTENCE);
          walk.click(text(walk, "draft.quote.button"));
          assertThat(walk.page().locator(".verdict--exact")).isVisible();
        });
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task9TakesRowsAway(Way way) {
    walk(
        9,
        way,
        walk -> {
          walk.click(programme(walk, "COPOLAD"));
          tick(walk, way, "year", "2018", "country", "CL");
          assertThat(walk.page().locator(".chip")).hasCount(3);
          walk.click(text(walk, "take"));
          Locator csv = walk.page().locator(".take a").first();
          Download file = walk.page().waitForDownload(() -> walk.click(csv));
          assertThat(Walk.lines(file)).hasSizeGreaterThan(1);
        });
  }

  @ParameterizedTest
  @MethodSource("inSpanish")
  void task10SeesHowAWordIsUsed(Way way) {
    walk(
        10,
        way,
        walk -> {
          search(walk, "training");
          walk.click(link(walk, "kwic.on"));
          assertThat(walk.page().locator(".kwic")).isVisible();
          walk.choose(walk.page().locator("#sort"), "right");
          if (!way.hasScripts()) {
            walk.click(text(walk, "search.sort.apply"));
          }
          assertThat(walk.page()).hasURL(Pattern.compile("sort=right"));
        });
  }

  @Test
  void task10SeesHowAWordIsUsedByKeyboard() {
    walk(
        10,
        Way.KEYBOARD,
        walk -> {
          searchByKey(walk, "training");
          leaveBox(walk);
          walk.tabTo(link(walk, "kwic.on"));
          walk.press("Enter");
          assertThat(walk.page().locator(".kwic")).isVisible();
          walk.tabTo(walk.page().locator("#sort"));
          walk.press("End");
          assertThat(walk.page()).hasURL(Pattern.compile("sort=right"));
        });
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task11SeesWhoTakesPart(Way way) {
    walk(
        11,
        way,
        walk -> {
          walk.click(programme(walk, "COPOLAD"));
          walk.click(profile(walk, "/programmes/COPOLAD"));
          assertThat(walk.page().locator(".coverage__table").first()).containsText("2018-19");
          assertThat(walk.page().locator("#main")).containsText(walk.says("coverage.changes"));
        });
  }

  @ParameterizedTest
  @MethodSource("inSpanish")
  void task12SeesWhereACountryTakesPartAndIsHost(Way way) {
    walk(
        12,
        way,
        walk -> {
          walk.click(walk.page().locator(".home a[href='/?country=PE']"));
          walk.click(profile(walk, "/countries/PE"));
          assertThat(walk.page().locator(".coverage__table").first()).containsText("COPOLAD");
        });
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task13GoesFromATableToPassagesAndBack(Way way) {
    walk(
        13,
        way,
        walk -> {
          walk.click(link(walk, "nav.coverage"));
          walk.click(walk.page().locator(".coverage__cell a").first());
          assertThat(walk.page().locator(".hit").first()).isVisible();
          walk.click(link(walk, "search.back.coverage"));
          assertThat(walk.page().locator(".coverage__cell").first()).isVisible();
        });
  }

  @ParameterizedTest
  @MethodSource("inSpanish")
  void task14SeesCountriesAsATable(Way way) {
    walk(
        14,
        way,
        walk -> {
          walk.click(programme(walk, "COPOLAD"));
          walk.click(link(walk, "search.table"));
          assertThat(walk.page()).hasURL(Pattern.compile("/coverage\\?programme=COPOLAD"));
          assertThat(walk.page().locator(".coverage__cell a").first()).isVisible();
        });
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task15SeesAWordByYears(Way way) {
    walk(
        15,
        way,
        walk -> {
          search(walk, "training");
          assertThat(walk.page().locator(".stretch__bars a").first()).isVisible();
        });
  }

  @ParameterizedTest
  @MethodSource("inSpanish")
  void task16TakesADatasetAway(Way way) {
    walk(
        16,
        way,
        walk -> {
          walk.click(programme(walk, "COPOLAD"));
          walk.click(text(walk, "take"));
          Locator dataset = link(walk, "take.dataset");
          Download file = walk.page().waitForDownload(() -> walk.click(dataset));
          assertThat(file.suggestedFilename()).endsWith(".zip");
        });
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task17FollowsAFigure(Way way) {
    walk(
        17,
        way,
        walk -> {
          walk.click(programme(walk, "COPOLAD"));
          walk.click(profile(walk, "/programmes/COPOLAD"));
          assertThat(walk.page().locator(".figures__table")).containsText("2018-19");
        });
  }

  @ParameterizedTest
  @MethodSource("inSpanish")
  void task18MakesFiltersOfNames(Way way) {
    walk(
        18,
        way,
        walk -> {
          search(walk, "Bolivia COPOLAD");
          walk.click(link(walk, "search.names.all"));
          assertThat(walk.page().locator(".chip")).hasCount(2);
          assertThat(walk.page().locator(".hit").first()).isVisible();
        });
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task19OpensTheAgreedWordingOfAnAlteredSentence(Way way) {
    walk(
        19,
        way,
        walk -> {
          check(walk, SENTENCE.replace("every meeting", "one meeting"));
          walk.click(walk.page().locator("[data-desk-step='1']"));
          assertThat(walk.page().locator("#looked")).containsText(walk.says("draft.check.agreed"));
          assertThat(walk.page().locator("#looked ins").first()).isVisible();
        });
  }

  @ParameterizedTest
  @MethodSource("inSpanish")
  void task20DismissesAnAlarm(Way way) {
    walk(
        20,
        way,
        walk -> {
          check(walk, "The 3th meeting of the zeppelin was held on Mars.");
          walk.click(text(walk, "draft.alarm.dismiss"));
          assertThat(walk.page().locator("#s1 .fate--alarm")).hasCount(0);
        });
  }

  @ParameterizedTest
  @MethodSource("inFrench")
  void task21TakesTheWordFile(Way way) {
    walk(
        21,
        way,
        walk -> {
          check(walk, SENTENCE.replace("every meeting", "one meeting"));
          Locator word = link(walk, "draft.check.word");
          Download file = walk.page().waitForDownload(() -> walk.click(word));
          assertThat(file.suggestedFilename()).isEqualTo("draft-checked.docx");
        });
  }

  private static void check(Walk walk, String draft) {
    walk.click(link(walk, "nav.draft"));
    walk.type(walk.page().locator("#text"), draft);
    walk.click(text(walk, "draft.check.button"));
    assertThat(walk.page()).hasURL(Pattern.compile("/draft/checks/"));
  }

  private static void walk(int task, Way way, Consumer<Walk> steps) {
    try (Page page = way.hasScripts() ? CHROMIUM.page(1280) : CHROMIUM.pageWithoutScripts()) {
      page.navigate(SampleSite.address("/?lang=" + way.language()));
      Walk walk = new Walk(page, way.language());
      steps.accept(walk);
      assertThat(walk.steps())
          .as("steps")
          .isPositive()
          .isLessThanOrEqualTo(WrittenTask.numbered(task).mostSteps(way));
    }
  }

  private static void search(Walk walk, String words) {
    walk.type(walk.page().locator("#q"), words);
    walk.press("Enter");
    assertThat(walk.page()).hasURL(Pattern.compile("q="));
  }

  private static void searchByKey(Walk walk, String words) {
    walk.press("/");
    walk.type(words);
    walk.press("Enter");
    assertThat(walk.page()).hasURL(Pattern.compile("q="));
    assertThat(walk.page().locator("#results")).containsText("passage");
  }

  /** From the box to the results, which the next Tab goes on from. */
  private static void leaveBox(Walk walk) {
    walk.press("/");
    walk.press("Escape");
    assertThat(walk.page().locator("#results")).isFocused();
  }

  /** On the first page. */
  private static Locator programme(Walk walk, String code) {
    return walk.page().locator(".home a[href='/?programme=" + code + "']");
  }

  /** The link of a search to the page of a programme or country. */
  private static Locator profile(Walk walk, String page) {
    return walk.page().locator(".profiles a[href='" + page + "']");
  }

  /** Ticks boxes, given as names of filters and values, and applies them where that is needed. */
  private static void tick(Walk walk, Way way, String... filters) {
    for (int i = 0; i < filters.length; i += 2) {
      String named = "input[name='" + filters[i] + "'][value='" + filters[i + 1] + "']";
      Locator box = walk.page().locator(named).first();
      openFacet(walk, filters[i]);
      unfold(walk, box);
      walk.click(box);
      if (way.hasScripts()) {
        assertThat(walk.page()).hasURL(Pattern.compile(filters[i] + "=" + filters[i + 1]));
      }
    }
    if (!way.hasScripts()) {
      walk.click(text(walk, "search.filters.apply"));
    }
  }

  /** Opens a facet whose values are not counted yet. */
  private static void openFacet(Walk walk, String facet) {
    Locator folded = walk.page().locator(".facet--folded[data-facet=" + facet + "] button");
    if (folded.count() > 0) {
      walk.click(folded);
      assertThat(walk.page().locator("details[data-facet=" + facet + "]")).hasCount(1);
    }
  }

  /** Opens the parts in which a box lies, from the outside; all filters together are in sight. */
  private static void unfold(Walk walk, Locator box) {
    Locator closed =
        box.locator("xpath=ancestor::details[not(@open) and not(@class='filters')]").first();
    while (!box.isVisible()) {
      walk.click(closed.locator("> summary"));
    }
  }

  private static Locator firstResult(Walk walk) {
    return walk.page().locator(".hit__place a").first();
  }

  private static Locator link(Walk walk, String key) {
    String name = walk.says(key);
    return walk.page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator text(Walk walk, String key) {
    return walk.page().getByText(walk.says(key), new Page.GetByTextOptions().setExact(true));
  }
}
