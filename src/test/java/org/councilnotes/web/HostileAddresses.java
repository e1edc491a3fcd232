package org.councilnotes.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.web.address.DescribedSite;

/**
 * Odd requests to every address of a site, and those that it answers with a fault.
 *
 * @param authorization header of all requests; empty where nobody is logged in
 */
record HostileAddresses(DescribedSite site, Optional<String> authorization) {

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

  static final List<String> METHODS =
      List.of("HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND");

  private static final List<String> TYPES =
      List.of("application/x-www-form-urlencoded", "application/json", "multipart/form-data", "x");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /**
   * Addresses with odd paths.
   *
   * @param share each value stands at one address in so many
   */
  List<String> paths(int share) {
    List<String> addresses = new ArrayList<>();
    int turn = 0;
    for (String mapping : mappings()) {
      addresses.add(bare(mapping));
      addresses.add(bare(mapping) + "/");
      for (int i = turn++ % share; i < VALUES.size(); i += share) {
        addresses.add(filled(mapping, VALUES.get(i)));
      }
    }
    return addresses;
  }

  /**
   * Addresses with odd parameters.
   *
   * @param share one parameter in so many is odd in each way
   */
  List<String> parameters(int share) {
    List<String> addresses = new ArrayList<>();
    int turn = 0;
    for (String mapping : mappings()) {
      String path = filled(mapping, known(mapping));
      for (String name : site.known(mapping)) {
        turn++;
        String value = encoded(VALUES.get(turn * 7 % VALUES.size()));
        String other = encoded(VALUES.get(turn * 11 % VALUES.size()));
        if (turn % share == 0) {
          addresses.add(path + "?" + name + "=" + value + "&" + name + "=" + other);
        }
        if (turn % share == share - 1) {
          addresses.add(path + "?" + name + "&" + other + "=" + value);
        }
      }
      addresses.add(path + "?&&==&=&a");
    }
    addresses.add("/compare?note=91582-18&note=91790-19&base=3&view=x&show=");
    return addresses;
  }

  /** An address for each mapping, of what is there. */
  List<String> known() {
    return mappings().stream().map(mapping -> filled(mapping, known(mapping))).toList();
  }

  private List<String> mappings() {
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

  /** What was answered with a fault, by method and address. */
  List<String> faults(String method, List<String> addresses) {
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

  private int status(String method, String address, String type) {
    HttpRequest.Builder request = request(address);
    if (method.equals("GET") || method.equals("HEAD")) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", type)
          .method(method, HttpRequest.BodyPublishers.ofString("{\"passage\":[]}"));
    }
    return sent(request.build(), method + " " + address).statusCode();
  }

  private HttpRequest.Builder request(String address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.visitor().root() + address));
    authorization.ifPresent(user -> request.header("Authorization", user));
    return request;
  }

  private static HttpResponse<Void> sent(HttpRequest request, String said) {
    try {
      return CLIENT.send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      throw new AssertionError(said, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Whether an address is still answered, to somebody logged in. */
  boolean isUser(String address) {
    HttpResponse<Void> answer = sent(request(address).build(), address);
    return answer.statusCode() == 200
        && answer.headers().firstValue("Cache-Control").orElse("").contains("no-store");
  }
}
