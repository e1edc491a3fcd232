package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.councilnotes.TestCorpus;
import org.councilnotes.export.ExportFormat;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.Facet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two archives, one of them with restricted notes, give the same answers to somebody who is not
 * logged in: each address that is mapped, each method, many queries, all facets and exports. Only
 * names of snapshots, ports, times and the checksums of files that have these in them differ.
 */
class TwinSitesIntegrationTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String SERIES = "eu-celac-drugs-annual-report";
  private static final String OPEN = "91790-19";
  private static final String OTHER = "91633-19";
  private static final String SECRET = "90803-19";
  private static final String SECRET_WORD = "quixotically";
  private static final String GRADE = "RESTREINT UE/EU RESTRICTED";

  /** A stream that ends with the server only. */
  private static final String STREAM = "/status/progress";

  /** Matches {@code {id}}, {@code {*rest}} and {@code {n:\d{1,6}}}; its name is group 1. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\*?([a-zA-Z]+)(?::(?:[^{}]|\\{[^}]*})*)?}");

  /** What two runs over the same files never have alike. */
  private static final List<Pattern> TIMES =
      List.of(
          Pattern.compile("\\d{8}T\\d{6}Z-\\d+"),
          Pattern.compile("[0-9a-f]{64}"),
          Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?"),
          Pattern.compile("(localhost|127\\.0\\.0\\.1):\\d+"));

  /** Headers that hang on those. */
  private static final Set<String> OWN = Set.of("date", "etag", "content-length", "last-modified");

  /** What variables of an address stand for; a new one wants a line here. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("id", List.of(OPEN, SECRET, "wk-90155-19", SERIES, "secret-report")),
          Map.entry("series", List.of(SERIES, "secret-report")),
          Map.entry("code", List.of("COPOLAD", "CRP", "PE", "TV", "QUIXOTE")),
          Map.entry("key", facets()),
          Map.entry("n", List.of("1", "2")),
          Map.entry("place", List.of("1", "9")),
          Map.entry("rest", List.of("2019-0300", OPEN, SECRET, "wk-90155-19", "90803/19")),
          Map.entry("passage", List.of(OPEN + "/I/1", SECRET + "/I/1")),
          Map.entry("correction", List.of("0123456789abcdef")),
          Map.entry("file", List.of("0123456789abcdef", "e.txt")),
          Map.entry("version", List.of("5.14.0")));

  private static final List<String> PARAMETERS =
      List.of(
          "",
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

  private static final List<String> WORDS =
      List.of(
          SECRET_WORD,
          "quixotic",
          "quixoticaly",
          "\"" + SECRET_WORD + " waiting\"",
          "windmills",
          "Tuvalu",
          "QUIXOTE",
          "90803/19",
          "wk 90155/19",
          "SECRET",
          "LIMITE",
          "RESTREINT",
          "drugs",
          "cooperation",
          "the",
          "country:TV",
          "programme:COPOLAD",
          "year:2019",
          "eventYear:2044",
          "2044",
          "type:NOTE",
          "code:CORDROGUE",
          "status:adopted",
          "a*",
          "qu*",
          "drugs -cooperation",
          "drugs OR windmills",
          "(drugs windmills)",
          "\"the drugs\"",
          "training NEAR officers");

  @TempDir private static Path folder;
  private static TwinSite without;
  private static TwinSite with;

  private static List<String> facets() {
    List<String> keys = new ArrayList<>();
    ArchiveFacets.BUILT_IN.all().stream().map(Facet::key).forEach(keys::add);
    keys.add("secret");
    return keys;
  }

  @BeforeAll
  static void serve() {
    without = TwinSite.open(folder.resolve("a"), open("a"), false);
    with = TwinSite.open(folder.resolve("b"), restricted(open("b")), true);
  }

  @AfterAll
  static void stop() {
    with.close();
    without.close();
  }

  private static TestCorpus open(String name) {
    return TestCorpus.in(folder.resolve(name).resolve("corpus"))
        .sample("91790-19.pdf")
        .sample("91633-19.fr.pdf")
        .note("a.txt", "90801/19", "Training of officers against drugs in Peru by COPOLAD.")
        .note("b.txt", "90802/19", "The drugs cooperation goes on in 2019.");
  }

  private static TestCorpus restricted(TestCorpus files) {
    return files
        .sample("90960-18.pdf")
        .sample("wk-90155-19.pdf")
        .marked(
            "c.txt",
            "90803/19",
            "LIMITE",
            "Officials of Tuvalu were "
                + SECRET_WORD
                + " waiting for windmills of the Quixote Programme (QUIXOTE) until 2044.")
        .marked("d.txt", "90804/19", GRADE, "Of nobody, " + SECRET_WORD + ".")
        .marked("e.txt", "90801/19", "NOT TO BE MADE PUBLIC", "Of " + SECRET_WORD + " whom?")
        .write("quixotically-broken.pdf", "%PDF-1.7 and nothing more");
  }

  @Test
  void oneOfThemHasRestrictedNotes() {
    assertThat(without.restrictedNotes()).isZero();
    assertThat(with.restrictedNotes()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void eachMappedAddressAnswersTheSame() {
    List<String> addresses = new ArrayList<>();
    for (String pattern : with.mappings().keySet()) {
      for (String path : filled(pattern)) {
        PARAMETERS.forEach(query -> addresses.add(query.isEmpty() ? path : path + "?" + query));
      }
    }

    assertThat(differences("GET", addresses)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST", "PUT", "DELETE", "OPTIONS"})
  void eachMethodAnswersTheSame(String method) {
    List<String> addresses = new ArrayList<>();
    with.mappings().keySet().forEach(pattern -> addresses.addAll(filled(pattern)));

    assertThat(differences(method, addresses)).isEmpty();
  }

  @Test
  void queriesExportsAndSuggestionsAnswerTheSame() {
    List<String> addresses = new ArrayList<>();
    String every = "facets=" + String.join(",", facets().subList(0, facets().size() - 1));
    for (String word : WORDS) {
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

    assertThat(differences("GET", addresses)).isEmpty();
  }

  @Test
  void nothingAnywhereHasTheirWords() {
    Set<String> addresses = new LinkedHashSet<>();
    with.mappings().keySet().forEach(pattern -> addresses.addAll(filled(pattern)));
    addresses.removeIf(address -> address.contains("QUIXOTE") || address.contains(SECRET));

    for (String address : addresses) {
      String body = answer(with, "GET", address).body();
      assertThat(body.toLowerCase(Locale.ROOT))
          .as(address)
          .doesNotContain("quixot", "windmill", SECRET);
    }
  }

  /** All addresses of a pattern; fails where nothing is known of one of its variables. */
  private static List<String> filled(String pattern) {
    if (pattern.equals(STREAM)) {
      return List.of();
    }
    List<String> addresses = new ArrayList<>(List.of(pattern));
    Matcher variable = VARIABLE.matcher(pattern);
    while (variable.find()) {
      List<String> values = VALUES.get(variable.group(1));
      assertThat(values).as("values of {%s} in %s", variable.group(1), pattern).isNotNull();
      List<String> more = new ArrayList<>();
      for (String address : addresses) {
        for (String value : values) {
          more.add(address.replace(variable.group(), encoded(value)));
        }
      }
      addresses = more;
    }
    return addresses;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What differs, by method and address. */
  private static Map<String, String> differences(String method, List<String> addresses) {
    Map<String, String> differences = new TreeMap<>();
    for (String address : addresses) {
      String one = told(answer(without, method, address));
      String other = told(answer(with, method, address));
      if (!one.equals(other)) {
        differences.put(method + " " + address, firstDifference(one, other));
      }
    }
    return differences;
  }

  private static String firstDifference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return part(one, at) + " <> " + part(other, at);
  }

  private static String part(String text, int at) {
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 120));
  }

  private static String told(HttpResponse<String> answer) {
    StringBuilder told = new StringBuilder().append(answer.statusCode()).append('\n');
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name)) {
                told.append(name).append(": ").append(values).append('\n');
              }
            });
    String all = told.append(text(answer)).toString();
    for (Pattern time : TIMES) {
      all = time.matcher(all).replaceAll("-");
    }
    return all;
  }

  /** The body; of a ZIP what is packed in it, of an image nothing, as its twin SVG is compared. */
  private static String text(HttpResponse<String> answer) {
    String body = answer.body();
    if (body.startsWith("\u0089PNG")) {
      return "";
    }
    if (!body.startsWith("PK")) {
      return body;
    }
    StringBuilder parts = new StringBuilder();
    Path file = folder.resolve("answer.zip");
    try {
      Files.write(file, body.getBytes(StandardCharsets.ISO_8859_1));
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          byte[] part = zip.getInputStream(entry).readAllBytes();
          parts.append(entry.getName()).append('\n');
          parts.append(new String(part, StandardCharsets.UTF_8)).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts.toString();
  }

  private static HttpResponse<String> answer(TwinSite site, String method, String address) {
    HttpRequest.BodyPublisher body =
        method.equals("POST") || method.equals("PUT")
            ? HttpRequest.BodyPublishers.ofString("{\"text\":\"" + SECRET_WORD + " waiting\"}")
            : HttpRequest.BodyPublishers.noBody();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.visitor().root() + address))
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new AssertionError(method + " " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
