package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.web.TwinSites.OPEN;
import static org.councilnotes.web.TwinSites.OTHER;
import static org.councilnotes.web.TwinSites.SECRET;
import static org.councilnotes.web.TwinSites.SECRET_WORD;
import static org.councilnotes.web.TwinSites.SERIES;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.councilnotes.Campaign;
import org.councilnotes.TestCorpus;
import org.councilnotes.TwinCorpora;
import org.councilnotes.access.Role;
import org.councilnotes.export.ExportFormat;
import org.councilnotes.export.dataset.ZippedDataset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * Two archives, one of them with restricted notes, give the same answers to somebody who is not
 * logged in, also while notes are being read: each address that is mapped, each method, many
 * queries, all facets and exports. Only ports, times and the checksums of files that have these in
 * them differ.
 */
@Tag("hostile")
class TwinSitesIntegrationTest {

  /**
   * The gate asks each address as it is, and with one in so many of the parameters, of which the
   * next address has others.
   */
  private static final int SHARE = Campaign.runs("hostile") ? 1 : 16;

  /** {@code HEAD} does all that {@code GET} does, which is asked at each address. */
  private static final int HEADS = Campaign.runs("hostile") ? 1 : 4;

  private static final List<String> PARAMETERS =
      List.of(
          "q=drugs",
          "q=" + SECRET_WORD,
          "q=country:TV",
          "note=" + OPEN + "&note=" + OTHER,
          "note=" + OPEN + "&note=" + SECRET,
          "passage=" + OPEN + "/I/1",
          "passage=" + SECRET + "/I/1",
          "series=" + SERIES,
          "programme=QUIXOTE",
          "rows=country&columns=edition&measure=passages",
          "q=" + SECRET_WORD + "&by=year");

  /** Spellings of notes that are tied to a public one. */
  private static final String[] RELATIVES = {
    "90801/1/19", "90801-1-19", "90801/19 COR 1", "90801-19-cor", "90806"
  };

  @TempDir private static Path folder;
  private static TwinSites twins;

  @BeforeAll
  static void serve() {
    twins = TwinSites.open(folder, Role.ANONYMOUS, true);
  }

  @AfterAll
  static void stop() {
    twins.close();
  }

  @Test
  void oneOfThemHasRestrictedNotes() {
    assertThat(twins.without().restrictedNotes()).isZero();
    assertThat(twins.with().restrictedNotes()).isGreaterThanOrEqualTo(3);
  }

  /** Versions, corrections and followers of a public note that are for authorised readers. */
  @Test
  void publicNoteNamesNoneOfItsRestrictedRelatives() {
    TwinSite with = twins.with();
    String passage = with.visitor().json("/api/notes/90801-19").at("/passages/0/id").stringValue();
    List<String> addresses =
        List.of(
            "/api/notes/90801-19",
            "/api/notes/90801-19/extraction",
            "/notes/90801-19",
            "/notes/90801-19/cite.txt?passage=" + passage,
            "/api/notes",
            "/api/search?q=training",
            "/api/export?q=training&format=csv",
            "/api/dump",
            "/sitemap.xml");
    for (String address : addresses) {
      HttpResponse<String> answer = with.visitor().get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.body()).as(address).contains("90801").doesNotContain(RELATIVES);
    }
    ZippedDataset dataset =
        ZippedDataset.of(with.visitor().bytes("/api/research-object?q=training"));
    assertThat(dataset.files().values())
        .extracting(file -> new String(file, StandardCharsets.UTF_8))
        .allSatisfy(file -> assertThat(file).doesNotContain(RELATIVES));
    assertThat(with.relativesOf("90801-19"))
        .containsExactlyInAnyOrder("90801-1-19", "90801-19-cor-1", "90806-19");
  }

  @Test
  void eachMappedAddressAnswersTheSame() {
    List<String> addresses = new ArrayList<>();
    int place = 0;
    for (String path : twins.addresses()) {
      addresses.add(path);
      for (String query : PARAMETERS) {
        if (place++ % SHARE == 0) {
          addresses.add(path + "?" + query);
        }
      }
    }

    assertThat(twins.differences("GET", addresses)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST", "PUT", "DELETE", "OPTIONS"})
  void eachMethodAnswersTheSame(String method) {
    List<String> addresses = twins.addresses();
    int step = method.equals("HEAD") ? HEADS : 1;
    List<String> asked =
        IntStream.range(0, addresses.size())
            .filter(place -> place % step == 0)
            .mapToObj(addresses::get)
            .toList();
    assertThat(twins.differences(method, asked)).isEmpty();
  }

  @Test
  void queriesExportsAndSuggestionsAnswerTheSame() {
    assertThat(twins.differences("GET", queries())).isEmpty();
  }

  private static List<String> queries() {
    List<String> addresses = new ArrayList<>();
    List<String> facets = TwinSites.facets();
    String every = "facets=" + String.join(",", facets.subList(0, facets.size() - 1));
    for (String word : TwinCorpora.QUERIES) {
      String query = "q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
      addresses.add("/?" + query);
      addresses.add("/api/search?" + query + "&" + every);
      addresses.add("/api/suggest?" + query);
      addresses.add("/api/search?grouped=false&sort=newest&" + query);
    }
    for (ExportFormat format : ExportFormat.values()) {
      addresses.add("/api/export?q=drugs&format=" + format.key());
      addresses.add("/api/export?q=" + SECRET_WORD + "&format=" + format.key());
    }
    return addresses;
  }

  @Test
  void theyLogTheSameOfWhatIsAsked() {
    List<String> addresses = new ArrayList<>(twins.addresses());
    TwinCorpora.QUERIES.forEach(word -> addresses.add("/api/search?q=" + TwinSites.encoded(word)));

    List<String> one = logged(twins.without(), addresses);
    List<String> other = logged(twins.with(), addresses);
    assertThat(other).isEqualTo(one);
    assertThat(String.join("\n", other)).doesNotContain("c.txt", "90803", "broken", "Tuvalu were");
  }

  /** What is logged at INFO and above while a site is asked, without times and ports. */
  private static List<String> logged(TwinSite site, List<String> addresses) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> kept = new ListAppender<>();
    kept.start();
    root.addAppender(kept);
    try {
      addresses.forEach(address -> TwinSites.answer(site, "GET", address));
    } finally {
      root.detachAppender(kept);
    }
    return kept.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
        .map(event -> event.getLevel() + " " + TwinSites.timeless(event.getFormattedMessage()))
        .toList();
  }

  /** The name changes where public notes do, and has the time of that. */
  @Test
  void restrictedFilesLeaveTheNameOfTheSnapshot() {
    TestCorpus files = TestCorpus.in(folder.resolve("b/corpus"));
    String before = snapshot();
    assertThat(before).matches("\\d{8}T\\d{6}Z-\\d{3}");

    files.marked("f.txt", "90809/19", "LIMITE", "Of " + SECRET_WORD + " more.");
    files.marked("g.txt", "90810/19", "RESTREINT UE/EU RESTRICTED", "Of nobody.");
    files.write("h.pdf", "%PDF-1.7 and nothing more");
    twins.with().update();
    assertThat(snapshot()).isEqualTo(before);

    files.remove("f.txt").remove("g.txt").remove("h.pdf");
    twins.with().update();
    assertThat(snapshot()).isEqualTo(before);
  }

  private static String snapshot() {
    return twins.with().visitor().json("/api/search?q=drugs").required("snapshot").stringValue();
  }

  @Test
  void streamsOfProgressTellNoNumbers() throws Exception {
    for (TwinSite site : List.of(twins.without(), twins.with())) {
      assertThat(TwinSites.firstEvent(site)).isEqualTo("event:progress data:{}");
    }
  }

  @Test
  void nothingAnywhereHasTheirWords() {
    Set<String> addresses = new LinkedHashSet<>(twins.addresses());
    addresses.removeIf(address -> address.contains("QUIXOTE") || address.contains(SECRET));

    for (String address : addresses) {
      String body = TwinSites.answer(twins.with(), "GET", address).body();
      assertThat(body.toLowerCase(Locale.ROOT))
          .as(address)
          .doesNotContain("quixot", "windmill", SECRET);
    }
  }
}
