package org.councilnotes.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.councilnotes.web.RawRequest;
import org.councilnotes.web.address.DescribedSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive behind a proxy at 127.0.0.1, which is also asked from 127.0.0.2. */
class TrustedProxyIntegrationTest {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "archive.proxy.addresses", "127.0.0.1",
          "archive.hosts", "notes.example.org");

  private static final String PUBLIC = "https://notes.example.org/archive/";

  private static final String[] FORWARDED = {
    "X-Forwarded-For: 192.0.2.7",
    "X-Forwarded-Proto: https",
    "X-Forwarded-Host: notes.example.org",
    "X-Forwarded-Prefix: /archive"
  };

  @TempDir private static Path folder;
  private static DescribedSite site;

  @BeforeAll
  static void serve() {
    SETTINGS.forEach(System::setProperty);
    site = DescribedSite.open(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  private static String get(String path, String... headers) {
    return RawRequest.get(path, "localhost", headers).answer(site.port());
  }

  private static String getFromElsewhere(String path, String... headers) {
    String answer =
        RawRequest.get(path, "localhost", headers)
            .answer(site.port(), InetAddress.ofLiteral("127.0.0.2"));
    assumeTrue(!answer.isEmpty(), "no second address of this machine");
    return answer;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed", "/sitemap.xml", "/opensearch.xml", "/robots.txt"})
  void absoluteAddressesAreThoseThatTheProxyWasAskedFor(String path) {
    assertThat(get(path, FORWARDED)).contains(PUBLIC).doesNotContain("http://localhost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=seacop",
        "/notes/91790-19",
        "/notes/91790-19/cite?passage=91790-19/I/1",
        "/compare?from=91582-18&to=91790-19",
        "/series",
        "/coverage",
        "/programmes/SEACOP",
        "/countries/PE",
        "/wording?passage=91790-19/I/1",
        "/facets/country?q=seacop",
        "/basket?p=91790-19/I/1",
        "/draft",
        "/vocabulary",
        "/status",
        "/help",
        "/about",
        "/nothing"
      })
  void everyAddressInAPageHasThePrefix(String path) {
    String answer = get(path, FORWARDED);
    List<String> addresses = new ArrayList<>();
    for (Element element :
        Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n"))).getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getValue().startsWith("/") && !attribute.getKey().equals("value")) {
          addresses.add(attribute.getKey() + "=" + attribute.getValue());
        }
      }
    }

    assertThat(addresses).isNotEmpty();
    assertThat(new TreeSet<>(addresses)).allMatch(address -> address.contains("=/archive/"));
    assertThat(addresses).noneMatch(address -> address.contains("=/archive/archive/"));
  }

  @Test
  void filesAreStillKnownByTheirHash() {
    assertThat(get("/", FORWARDED)).containsPattern("href=\"/archive/archive-[0-9a-f]{32}\\.css\"");
  }

  @Test
  void redirectsHaveThePrefix() {
    assertThat(header("location", get("/notes", FORWARDED))).startsWith(PUBLIC);
    assertThat(header("location", get("/api/notes/91790/19", FORWARDED)))
        .startsWith("/archive/api/notes/91790-19");
    assertThat(header("hx-push-url", get("/?q=seacop", with("HX-Request: true"))))
        .startsWith("/archive/?q=seacop");
  }

  @Test
  void cookiesAreForEncryptedConnectionsWhereReadersHaveOne() {
    assertThat(header("set-cookie", get("/?lang=fr", FORWARDED))).contains("; Secure");
    assertThat(header("set-cookie", get("/?lang=fr"))).isNotEmpty().doesNotContain("Secure");
  }

  @Test
  void aHostThatIsNotOfTheArchiveIsMisdirected() {
    assertThat(RawRequest.status(get("/", "X-Forwarded-Host: forged.example"))).isEqualTo(421);
    assertThat(RawRequest.status(get("/", "X-Forwarded-Host: notes.example.org"))).isEqualTo(200);
  }

  @Test
  void withoutAForwardedHostTheOneAskedForHolds() {
    assertThat(
            RawRequest.get("/sitemap.xml", "notes.example.org", "X-Forwarded-Proto: https")
                .answer(site.port()))
        .contains("https://notes.example.org/notes/91790-19");
    assertThat(get("/sitemap.xml", "X-Forwarded-Host: notes.example.org:8443"))
        .contains("http://notes.example.org:8443/notes/91790-19");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/feed", "/sitemap.xml", "/notes", "/?lang=fr", "/nothing"})
  void whatOthersSayIsIgnored(String path) {
    List<String> headers = new ArrayList<>(List.of(FORWARDED));
    headers.add("Forwarded: host=notes.example.org;proto=https");

    String answer = getFromElsewhere(path, headers.toArray(String[]::new));

    assertThat(answer).doesNotContain("notes.example.org", "/archive/", "; Secure");
    assertThat(withoutDate(answer)).isEqualTo(withoutDate(getFromElsewhere(path)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//forged.example", "/a/../..", "https://forged.example", "/<b>"})
  void aPrefixThatLeadsElsewhereIsNone(String prefix) {
    assertThat(withoutDate(get("/notes", "X-Forwarded-Prefix: " + prefix)))
        .isEqualTo(withoutDate(get("/notes")));
  }

  @Test
  void theOtherKindOfHeadersIsNotRead() {
    assertThat(get("/sitemap.xml", "Forwarded: host=notes.example.org;proto=https"))
        .doesNotContain("notes.example.org");
  }

  private static String[] with(String... more) {
    return Stream.concat(Stream.of(FORWARDED), Stream.of(more)).toArray(String[]::new);
  }

  private static String header(String name, String answer) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  /** Without the seconds of the answer, which another answer may not share. */
  private static String withoutDate(String answer) {
    return answer.replaceAll("(?m)^Date: .*$|; Expires=[^;]*", "");
  }
}
