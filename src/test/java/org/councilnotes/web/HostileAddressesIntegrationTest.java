package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.Campaign;
import org.councilnotes.web.address.DescribedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked of an address, no answer is a fault of the archive. */
@Tag("hostile")
class HostileAddressesIntegrationTest {

  /** A stream that ends with the server only. */
  private static final String STREAM = "/status/progress";

  /** Matches {@code {id}}, {@code {*rest}} and {@code {n:\d{1,6}}}. */
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]|\\{[^}]*})*}");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "99999999999999999999",
          "abc",
          "XX",
          "none",
          "*",
          "a/b/c",
          "../../etc/passwd",
          "%",
          "%zz",
          "'I'_ITEM_NOTE",
          "\"",
          "<script>",
          "${7*7}",
          "country:",
          "2019",
          "BO",
          "csv",
          "((((",
          "\u0000",
          "\uD83D\uDEA2",
          "\uFFFF",
          "ΑΒΓ",
          "91790/19",
          "91790-19/I/3",
          "91790-19/I/3@zz",
          "eu-celac-drugs-annual-report",
          "x".repeat(500));

  private static final List<String> METHODS =
      List.of("HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND");

  private static final List<String> TYPES =
      List.of("application/x-www-form-urlencoded", "application/json", "multipart/form-data", "x");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static DescribedSite site;

  @BeforeAll
  static void serve() {
    site = DescribedSite.open(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static final boolean FULL = Campaign.runs("hostile");

  /** The gate takes turns: each value at one address in four. */
  private static final int SHARE = FULL ? 1 : 4;

  @Test
  void oddPathsAreNoFaults() {
    List<String> addresses = new ArrayList<>();
    int turn = 0;
    for (String mapping : mappings()) {
      addresses.add(bare(mapping));
      addresses.add(bare(mapping) + "/");
      for (int i = turn++ % SHARE; i < VALUES.size(); i += SHARE) {
        addresses.add(filled(mapping, VALUES.get(i)));
      }
    }

    assertThat(faults("GET", addresses)).isEmpty();
  }

  @Test
  void oddParametersAreNoFaults() {
    List<String> addresses = new ArrayList<>();
    int turn = 0;
    for (String mapping : mappings()) {
      String path = filled(mapping, known(mapping));
      for (String name : site.known(mapping)) {
        turn++;
        String value = encoded(VALUES.get(turn * 7 % VALUES.size()));
        String other = encoded(VALUES.get(turn * 11 % VALUES.size()));
        if (FULL || turn % 2 == 0) {
          addresses.add(path + "?" + name + "=" + value + "&" + name + "=" + other);
        }
        if (FULL || turn % 2 == 1) {
          addresses.add(path + "?" + name + "&" + other + "=" + value);
        }
      }
      addresses.add(path + "?&&==&=&a");
    }
    addresses.add("/compare?note=91582-18&note=91790-19&base=3&view=x&show=");

    assertThat(faults("GET", addresses)).isEmpty();
  }

  @Test
  void oddMethodsAndBodiesAreNoFaults() {
    List<String> addresses =
        mappings().stream().map(mapping -> filled(mapping, known(mapping))).toList();

    for (String method : METHODS) {
      assertThat(faults(method, addresses)).isEmpty();
    }
  }

  private static List<String> mappings() {
    return site.mappings().stream().filter(path -> !path.equals(STREAM)).toList();
  }

  private static String known(String mapping) {
    return mapping.contains("series") ? "eu-celac-drugs-annual-report" : "91790-19";
  }

  /** Without what is variable, and the slash before it. */
  private static String bare(String mapping) {
    String path = mapping.replaceFirst("/?\\{.*", "");
    return path.isEmpty() ? "/" : path;
  }

  private static String filled(String mapping, String value) {
    return VARIABLE.matcher(mapping).replaceAll(Matcher.quoteReplacement(encoded(value)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static List<String> faults(String method, List<String> addresses) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      String address = addresses.get(i);
      int status = status(method, address, TYPES.get(i % TYPES.size()));
      if (status >= 500 && status != 501) {
        faults.add(status + " " + method + " " + address);
      }
    }
    return faults;
  }

  private static int status(String method, String address, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.visitor().root() + address));
    if (method.equals("GET") || method.equals("HEAD")) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", type)
          .method(method, HttpRequest.BodyPublishers.ofString("{\"passage\":[]}"));
    }
    try {
      HttpResponse<Void> answer = CLIENT.send(request.build(), BodyHandlers.discarding());
      return answer.statusCode();
    } catch (IOException e) {
      throw new AssertionError(method + " " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
