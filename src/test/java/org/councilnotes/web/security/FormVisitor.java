package org.councilnotes.web.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who keeps cookies and sends forms with what they hide; follows no redirects. */
public final class FormVisitor {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String root;
  private final Map<String, String> cookies = new TreeMap<>();

  public FormVisitor(String root) {
    this.root = root;
  }

  /** Fills in the form to log in. */
  public HttpResponse<String> logIn(String name, String password) {
    return logIn(name, password, "/");
  }

  HttpResponse<String> logIn(String name, String password, String to) {
    return post(
        "/login", "name", name, "password", password, "to", to, "_csrf", token(get("/login")));
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Sends a form: names and values in turn. */
  public HttpResponse<String> post(String path, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(fields[i]).append('=');
      body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (header.contains("Max-Age=0") || pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  /** The token that the first form of a page hides; empty where none has one. */
  public static String token(HttpResponse<String> page) {
    return Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
  }

  /** The session's id; empty where there is no session. */
  Optional<String> session() {
    return Optional.ofNullable(cookies.get("session"));
  }

  /** Sends a session's id that somebody else made up or had before. */
  void plant(String id) {
    cookies.put("session", id);
  }

  public Document page(String path) {
    return Jsoup.parse(get(path).body());
  }

  /** The name in the head of the pages; empty where nobody is logged in. */
  String shownName() {
    return page("/").select(".masthead__name bdi").text();
  }
}
