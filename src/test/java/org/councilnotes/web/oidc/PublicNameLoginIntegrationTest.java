package org.councilnotes.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.web.RawRequest;
import org.councilnotes.web.address.DescribedSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Log-in at an issuer by readers who know the archive by a public name, behind a proxy with TLS.
 */
class PublicNameLoginIntegrationTest {

  private static final String NAME = "notes.example.org";
  private static final String ROOT = "https://" + NAME;
  private static final String COOKIE = "__Secure-" + StoredRequests.COOKIE;
  private static final Pattern SET_COOKIE = Pattern.compile("\r\nSet-Cookie: ([^=]+)=([^;\r]*)");
  private static final Pattern LOCATION = Pattern.compile("\r\nLocation: ([^\r]+)");

  @TempDir private static Path folder;
  private static TestIssuer issuer;
  private static Map<String, String> settings;
  private static DescribedSite site;

  /** Cookies of a browser for the archive. */
  private final Map<String, String> cookies = new TreeMap<>();

  @BeforeAll
  static void serve() {
    issuer = TestIssuer.start();
    settings = new TreeMap<>(IssuerSettings.login(issuer.address()));
    settings.put("archive.hosts", NAME);
    settings.put("archive.proxy.addresses", "127.0.0.1");
    settings.forEach(System::setProperty);
    site = DescribedSite.open(folder);
    issuer.register(ROOT);
  }

  @AfterAll
  static void stop() {
    site.close();
    settings.keySet().forEach(System::clearProperty);
    issuer.close();
  }

  /** What the proxy asks in the name of the browser. */
  private String get(String address) {
    URI uri = URI.create(address);
    String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    String sent =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    String answer =
        RawRequest.get(
                path,
                NAME,
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: " + NAME,
                "Cookie: " + sent)
            .answer(URI.create(site.visitor().root()).getPort());
    Matcher set = SET_COOKIE.matcher(answer);
    while (set.find()) {
      cookies.put(set.group(1), set.group(2));
    }
    return answer;
  }

  private static String location(String answer) {
    Matcher found = LOCATION.matcher(answer);
    assertThat(found.find()).as(answer).isTrue();
    return found.group(1);
  }

  /** Where the issuer sends whoever has logged in there. */
  private String atTheIssuer(String to) {
    String start = location(get(SiteRequestResolver.START + "?to=" + to));
    return new IssuerVisitor(issuer.address()).logInUntil(start, TestIssuer.READER, ROOT);
  }

  @Test
  void aReaderIsLedBackLoggedIn() {
    String back = atTheIssuer("/series");

    assertThat(back).startsWith(ROOT + SiteRequestResolver.RETURN + "?");
    assertThat(cookies).containsKey(COOKIE);
    assertThat(location(get(back))).endsWith("/series").doesNotContain("problem");
    assertThat(cookies).containsKey("__Host-session").containsEntry(COOKIE, "");
    assertThat(Jsoup.parse(get("/")).select(".masthead__name").text()).contains("rosa");
  }

  @Test
  void aCookieThatAnotherHostOfTheDomainMayHaveSetLogsNobodyIn() {
    String back = atTheIssuer("/series");
    cookies.put(StoredRequests.COOKIE, cookies.remove(COOKIE));

    assertThat(location(get(back))).endsWith("/login?problem=broken-off");
    assertThat(cookies).doesNotContainKey("__Host-session");
  }
}
