package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.councilnotes.Campaign;
import org.councilnotes.web.FacetWalk.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages walked as people walk them, with scripts: everything that can be touched works. Each
 * test makes its whole walk and then tells all that it found. {@code ./archive test --campaign
 * walk} touches everything, the gate a part of it that is chosen by a seed.
 */
@Tag("walk")
class WalkBrowserTest {

  private static final boolean CAMPAIGN = Campaign.runs("walk");

  /** The gate makes the same walk each time; {@code -Darchive.seed} makes another. */
  private static final long SEED = Long.getLong("archive.seed", 23);

  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final int PAGES = CAMPAIGN ? 150 : 20;
  private static final String SERIES = "eu-celac-drugs-annual-report";

  /** In bytes; larger ones are read in the campaign only, for minutes. */
  private static final long SMALL_PAPER = 300_000;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static String root;

  private final WalkFindings findings = new WalkFindings();

  @BeforeAll
  static void open() {
    root = SampleSite.address("");
  }

  @Test
  void everyValueOfEveryFacetIsTickedAndUnticked() {
    tick(root, "en", WIDE, 6, "/?q=", "/?q=drugs", "/?q=meeting&sort=newest");
    assertNothingFound();
  }

  @Test
  void valuesAreTickedOnANarrowScreen() {
    tick(root, "en", NARROW, 3, "/?q=cooperation", "/?q=");
    assertNothingFound();
  }

  @Tag("campaign")
  @Test
  void valuesAreTickedInFrench() {
    tick(root, "fr", WIDE, 15, "/?q=training", "/?q=");
    assertNothingFound();
  }

  @Test
  void searchesLeadToTheirResults() {
    search(
        root,
        "en",
        WIDE,
        CAMPAIGN ? 1 : 6,
        CAMPAIGN ? List.of("drugs", "meeting", "cooperation") : List.of("drugs"));
    assertNothingFound();
  }

  @Tag("campaign")
  @Test
  void searchesLeadToTheirResultsOnANarrowScreen() {
    search(root, "en", NARROW, 1, List.of("drugs"));
    assertNothingFound();
  }

  @Tag("campaign")
  @Test
  void searchesLeadToTheirResultsInFrench() {
    search(root, "fr", WIDE, 1, List.of("meeting"));
    assertNothingFound();
  }

  @Test
  void linksLeadToPagesThatWork() {
    try (PageWalk walk = walk(root, "en", WIDE)) {
      LinkCrawl crawl = new LinkCrawl(walk, root);
      crawl.open(
          List.of("/", "/?q=", "/?q=drugs", "/help?lang=fr", "/help?lang=es", "/help", "/status"),
          PAGES);
      System.out.println("walk: kinds of addresses\n" + crawl.summary());
    }
    assertNothingFound();
  }

  @Test
  void whatIsFoundCanBeUsed() {
    for (int width : CAMPAIGN ? List.of(WIDE, NARROW) : List.of(WIDE)) {
      try (PageWalk walk = walk(root, "en", width)) {
        ResearchWalk research = new ResearchWalk(walk, root);
        research.useBasket("training");
        research.useDraft();
        research.readNote("%22early+warning%22");
        (CAMPAIGN ? List.of(2, 4, 10) : List.of(2, 10))
            .forEach(editions -> research.compare(SERIES, editions));
      }
    }
    assertNothingFound();
  }

  @Tag("campaign")
  @Test
  void realPapersAreWalked(@TempDir Path folder) throws IOException {
    try (CorpusSite real = RealPapers.serve(folder, CAMPAIGN ? Long.MAX_VALUE : SMALL_PAPER)) {
      tick(real.root(), "en", WIDE, 10, "/?q=", "/?q=drugs");
      search(real.root(), "en", WIDE, 4, List.of("drugs"));
      try (PageWalk walk = walk(real.root(), "en", WIDE)) {
        new LinkCrawl(walk, real.root()).open(List.of("/", "/?q=", "/?q=drugs"), PAGES);
      }
    }
    assertNothingFound();
  }

  /** Ticks values of pages; all in the campaign, else so many of all pages together. */
  private void tick(String site, String language, int width, int most, String... addresses) {
    try (PageWalk walk = walk(site, language, width)) {
      List<Runnable> ticks = new ArrayList<>();
      for (String address : addresses) {
        FacetWalk facets = new FacetWalk(walk, site + address);
        for (Value value : facets.values()) {
          ticks.add(() -> facets.tickAndUntick(value));
        }
      }
      assertThat(ticks).as("values").isNotEmpty();
      if (!CAMPAIGN) {
        Collections.shuffle(ticks, new Random(SEED));
      }
      ticks.stream().limit(CAMPAIGN ? ticks.size() : most).forEach(Runnable::run);
    }
  }

  /** Searches for one of so many queries, and uses all that is done with results of some. */
  private void search(String site, String language, int width, int oneOf, List<String> used) {
    try (PageWalk walk = walk(site, language, width)) {
      SearchWalk search = new SearchWalk(walk, site + "/");
      for (int i = 0; i < SearchWalk.QUERIES.size(); i += oneOf) {
        search.search(SearchWalk.QUERIES.get(i));
      }
      used.forEach(search::useResults);
    }
  }

  /** A walk through a site in a language, which is chosen as readers choose it, once. */
  private PageWalk walk(String site, String language, int width) {
    String archive = site.equals(root) ? "samples" : "real papers";
    PageWalk walk = new PageWalk(CHROMIUM, archive + ", " + language, width, findings);
    walk.open(site + "/?lang=" + language);
    return walk;
  }

  private void assertNothingFound() {
    System.out.println("walk: " + findings.steps() + " steps, -Darchive.seed=" + SEED);
    assertThat(findings.lines()).as("findings").isEmpty();
  }
}
