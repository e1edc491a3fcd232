package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.councilnotes.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site that readers know as {@code https://notes.example.org/archive}, by a proxy that is
 * trusted: every address in every answer begins so, in pages, files, feeds and headers.
 */
class PrefixedSiteTest {

  private static final String PREFIX = "/archive";
  private static final String ROOT = "https://notes.example.org" + PREFIX;

  private static final String[] FORWARDED = {
    "X-Forwarded-For", "192.0.2.7",
    "X-Forwarded-Proto", "https",
    "X-Forwarded-Host", "notes.example.org",
    "X-Forwarded-Prefix", PREFIX
  };

  private static final Map<String, String> SETTINGS =
      Map.of("archive.proxy.addresses", "127.0.0.1", "archive.hosts", "notes.example.org");

  /** Pages that are opened of each kind, and of all. */
  private static final int OF_A_KIND = 2;

  private static final int PAGES = 250;

  /** Attributes of pages that may begin with a slash and are no address. */
  private static final Set<String> NO_ADDRESS = Set.of("value", "placeholder");

  /** Headers with an address. */
  private static final List<String> HEADERS =
      List.of("Location", "Content-Location", "Link", "HX-Push-Url", "Refresh");

  /** Finds an address of the site that is absolute, up to its path. */
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "https?://(?:notes\\.example\\.org|localhost|127\\.0\\.0\\.1)[^\\s\"'<>\\\\)]*");

  /** Finds {@code "/notes/1"} in JSON; not the name of a field, as paths of OpenAPI are. */
  private static final Pattern IN_JSON = Pattern.compile("\"(/[a-z][^\"\\s]*)\"(?!\\s*:)");

  /** Finds {@code Disallow: /api} in what robots read. */
  private static final Pattern IN_LINES = Pattern.compile("(?m)^[A-Za-z-]+: (/.*)$");

  /** Finds {@code href="/notes/1"} in feeds and pictures. */
  private static final Pattern IN_XML = Pattern.compile("(?:href|src)=[\"'](/[^\"']*)");

  /** Finds {@code url(/a.svg)} in style sheets; not the crest of GOV.UK, which is not shown. */
  private static final Pattern IN_STYLES = Pattern.compile("url\\([\"']?(/(?!assets/)[^\"')]*)");

  /** Matches what is not there: a page to begin with, and the originals of these notes. */
  private static final Pattern LACKING =
      Pattern.compile("/no-such-page.*|/api/notes/[^/]*/original");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static MarkedSite site;
  private static Visitor visitor;

  @BeforeAll
  static void serve() {
    SETTINGS.forEach(System::setProperty);
    site = MarkedSite.open(folder);
    visitor = site.as(Role.OPERATOR);
  }

  @AfterAll
  static void stop() {
    SETTINGS.keySet().forEach(System::clearProperty);
    site.close();
  }

  /** An answer, and the addresses in it that lack the prefix. */
  private record Answer(String path, HttpResponse<byte[]> got) {

    static Answer of(String path) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(visitor.root() + path)).headers(FORWARDED).build();
      try {
        return new Answer(path, CLIENT.send(request, BodyHandlers.ofByteArray()));
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    String type() {
      return got.headers().firstValue("Content-Type").orElse("");
    }

    boolean isPage() {
      return type().startsWith("text/html");
    }

    String text() {
      String text = new String(got.body(), StandardCharsets.UTF_8);
      return text.startsWith("PK") ? parts() : text;
    }

    private String parts() {
      StringBuilder parts = new StringBuilder();
      try {
        Path file = Files.write(folder.resolve("answer.zip"), got.body());
        try (ZipFile zip = new ZipFile(file.toFile())) {
          for (ZipEntry part : Collections.list(zip.entries())) {
            byte[] bytes = zip.getInputStream(part).readAllBytes();
            parts.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return parts.toString();
    }

    Document page() {
      return Jsoup.parse(text());
    }

    List<String> wrong() {
      List<String> addresses = new ArrayList<>();
      ABSOLUTE.matcher(text()).results().map(MatchResult::group).forEach(addresses::add);
      HEADERS.forEach(name -> addresses.addAll(got.headers().allValues(name)));
      if (isPage()) {
        page().getAllElements().forEach(element -> addresses.addAll(addresses(element)));
      } else if (type().contains("json")) {
        found(IN_JSON, addresses);
      } else if (type().contains("xml") || type().contains("zip")) {
        found(IN_XML, addresses);
      } else if (type().contains("plain")) {
        found(IN_LINES, addresses);
      } else if (type().contains("css")) {
        found(IN_STYLES, addresses);
      }
      return addresses.stream().filter(Answer::isWithoutPrefix).distinct().toList();
    }

    private void found(Pattern pattern, List<String> addresses) {
      pattern.matcher(text()).results().map(found -> found.group(1)).forEach(addresses::add);
    }

    private static List<String> addresses(Element element) {
      return element.attributes().asList().stream()
          .filter(attribute -> !NO_ADDRESS.contains(attribute.getKey()))
          .map(Attribute::getValue)
          .filter(value -> value.startsWith("/"))
          .toList();
    }

    private static boolean isWithoutPrefix(String address) {
      String path = address.startsWith(ROOT) ? address.substring(ROOT.length()) : "no";
      path = address.startsWith(PREFIX) ? address.substring(PREFIX.length()) : path;
      return (!path.isEmpty() && !path.matches("(?s)[/?#,;.:].*")) || path.startsWith(PREFIX + "/");
    }

    /** The addresses that links of a page lead to, as the proxy passes them on. */
    List<String> links() {
      return page().select("a[href^=/], link[href^=/], img[src^=/], script[src^=/]").stream()
          .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"))
          .map(address -> address.replaceFirst("#.*", "").replaceFirst("^" + PREFIX, ""))
          .toList();
    }
  }

  private static List<String> wrong(Answer answer) {
    return answer.wrong().stream().map(address -> answer.path() + " has " + address).toList();
  }

  /** One address of each mapping. */
  private static List<String> addresses() {
    try (InputStream file =
        Objects.requireNonNull(
            PrefixedSiteTest.class.getResourceAsStream("/web/marked-answers.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(parts -> parts[0].equals("GET"))
          .map(parts -> parts[3])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyMappingAnswersWithThePrefix() {
    Set<String> wrong = new TreeSet<>();
    addresses().forEach(path -> wrong.addAll(wrong(Answer.of(path))));

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLinkLeadsSomewhere() {
    Set<String> wrong = new TreeSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of("/", "/sitemap.xml", "/no-such-page"));
    Set<String> met = new HashSet<>(waiting);
    Map<String, Integer> opened = new HashMap<>();
    int pages = 0;
    while (!waiting.isEmpty() && pages < PAGES) {
      String path = waiting.remove();
      if (opened.merge(kind(path), 1, Integer::sum) <= OF_A_KIND) {
        pages++;
        Answer answer = Answer.of(path);
        wrong.addAll(wrong(answer));
        if (answer.got().statusCode() >= 400 && !LACKING.matcher(path).matches()) {
          wrong.add(path + " is answered " + answer.got().statusCode());
        }
        if (answer.isPage()) {
          answer.links().stream().filter(met::add).forEach(waiting::add);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(pages).isGreaterThan(100);
  }

  /** The path without numbers, and the names of the parameters. */
  private static String kind(String path) {
    return path.replaceAll("[0-9]+", "0").replaceAll("=[^&]*", "");
  }
}
