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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.councilnotes.TwinCorpora;
import org.councilnotes.access.Role;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.Facet;

/**
 * Two sites that differ in restricted notes only, as somebody with a role meets them, and what
 * differs in their answers. Both tell that notes are being read, and only one reads many.
 */
final class TwinSites implements AutoCloseable {

  static final String SERIES = "eu-celac-drugs-annual-report";
  static final String OPEN = "91790-19";
  static final String OTHER = "91633-19";
  static final String SECRET = "90803-19";
  static final String SECRET_WORD = TwinCorpora.SECRET_WORD;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** A stream that ends with the server only. */
  private static final String STREAM = "/status/progress";

  /** Matches {@code {id}}, {@code {*rest}} and {@code {n:\d{1,6}}}; its name is group 1. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\*?([a-zA-Z]+)(?::(?:[^{}]|\\{[^}]*})*)?}");

  /** What two runs over the same files never have alike. */
  private static final List<Pattern> TIMES =
      List.of(
          Pattern.compile("\\d{8}T\\d{6}Z-\\d{3}"),
          Pattern.compile("/draft/checks/[0-9a-f]{32}"),
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
          Map.entry("search", List.of("0123456789abcdef")),
          Map.entry("file", List.of("0123456789abcdef", "e.txt")),
          Map.entry("version", List.of("5.14.0")));

  private final Path folder;
  private final TwinSite without;
  private final TwinSite with;

  private TwinSites(Path folder, Role role, boolean restricted) {
    this.folder = folder;
    without =
        TwinSite.open(
            folder.resolve("a"), TwinCorpora.open(folder.resolve("a/corpus")), false, role);
    with =
        TwinSite.open(
            folder.resolve("b"),
            TwinCorpora.restricted(folder.resolve("b/corpus")),
            restricted,
            role);
    without.pace().started(4);
    with.pace().started(1_207);
    with.pace().ended("notes/c.txt");
  }

  /**
   * Reads two corpora and serves them.
   *
   * @param role of all who ask
   * @param restricted whether the second archive keeps a world of all notes, too
   */
  static TwinSites open(Path folder, Role role, boolean restricted) {
    return new TwinSites(folder, role, restricted);
  }

  TwinSite without() {
    return without;
  }

  TwinSite with() {
    return with;
  }

  Path folder() {
    return folder;
  }

  static List<String> facets() {
    List<String> keys = new ArrayList<>();
    ArchiveFacets.BUILT_IN.all().stream().map(Facet::key).forEach(keys::add);
    keys.add("secret");
    return keys;
  }

  /** All addresses that are mapped. */
  List<String> addresses() {
    return with.mappings().keySet().stream().flatMap(pattern -> filled(pattern).stream()).toList();
  }

  /** All addresses of a pattern; fails where nothing is known of one of its variables. */
  static List<String> filled(String pattern) {
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

  /** A part of an address. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What differs, by method and address. */
  Map<String, String> differences(String method, List<String> addresses) {
    Map<String, String> differences = new TreeMap<>();
    for (String address : addresses) {
      String one = told(answer(without, method, address));
      String other = told(answer(with, method, address));
      if (!one.equals(other)) {
        note(differences, method + " " + address, timeless(one), timeless(other));
      }
    }
    return differences;
  }

  private static void note(
      Map<String, String> differences, String request, String one, String other) {
    if (!one.equals(other)) {
      differences.put(request, firstDifference(one, other));
    }
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

  private String told(HttpResponse<String> answer) {
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
    return told.append(text(answer)).toString();
  }

  /** A text without what two runs never have alike. */
  static String timeless(String text) {
    String all = text;
    for (Pattern time : TIMES) {
      all = time.matcher(all).replaceAll("-");
    }
    return all;
  }

  /** The first event of the stream of progress, its name and its data. */
  static String firstEvent(TwinSite site) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.visitor().root() + STREAM)).build();
    try (Stream<String> lines = CLIENT.send(request, BodyHandlers.ofLines()).body()) {
      return lines
          .dropWhile(line -> !line.startsWith("event:"))
          .limit(2)
          .collect(Collectors.joining(" "));
    }
  }

  /** The body; of a ZIP what is packed in it, of an image nothing, as its twin SVG is compared. */
  private String text(HttpResponse<String> answer) {
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

  static HttpResponse<String> answer(TwinSite site, String method, String address) {
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

  @Override
  public void close() {
    with.close();
    without.close();
  }
}
