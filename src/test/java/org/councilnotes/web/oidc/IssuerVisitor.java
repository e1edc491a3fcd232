package org.councilnotes.web.oidc;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with cookies of an archive and of its issuer, who follows redirects between them. */
final class IssuerVisitor {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final String root;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();
  private final HttpClient patient = HttpClient.newBuilder().cookieHandler(cookies).build();

  /**
   * A visitor of an archive.
   *
   * @param root its address, without a slash at its end
   */
  IssuerVisitor(String root) {
    this.root = root;
  }

  /** Goes from the form of the archive to that of the issuer, and fills it in. */
  HttpResponse<String> logIn(String user, String to) {
    Document form = Jsoup.parse(get("/login?to=" + encoded(to)).body(), root);
    String start = form.select("a[href^=/oauth2/]").attr("href");
    return sendForm(get(start), Map.of("username", user, "password", user));
  }

  /**
   * Goes to the issuer and fills its form in.
   *
   * @param start address there
   * @param root of an archive that only its proxy can ask
   * @return where at the archive the issuer leads
   */
  String logInUntil(String start, String user, String root) {
    Document page = Jsoup.parse(get(start).body(), issuerRoot(start));
    String hidden = page.select("input[name=_csrf]").attr("value");
    String body = "username=%s&password=%s&_csrf=%s".formatted(user, user, encoded(hidden));
    HttpRequest.Builder form =
        HttpRequest.newBuilder(URI.create(page.selectFirst("form").absUrl("action")))
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(body));
    String next = send(patient, form).headers().firstValue("Location").orElseThrow();
    while (!next.startsWith(root)) {
      next = getOne(next).headers().firstValue("Location").orElseThrow();
    }
    return next;
  }

  private static String issuerRoot(String address) {
    return URI.create(address).resolve("/").toString();
  }

  /** Fills in the first form of a page, which hides a token. */
  HttpResponse<String> sendForm(HttpResponse<String> page, Map<String, String> fields) {
    Element form = Jsoup.parse(page.body(), page.uri().toString()).selectFirst("form[method=post]");
    String hidden = form.select("input[name=_csrf]").attr("value");
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()) + "&")
            .collect(Collectors.joining("", "", "_csrf=" + encoded(hidden)));
    return post(form.absUrl("action"), FORM, body);
  }

  /** Sends JSON as a script of a page does, with the token that the page has. */
  HttpResponse<String> sendJson(String path, String json) {
    String token = page("/").select("input[name=_csrf]").attr("value");
    return post(root + path, "application/json", json, "X-CSRF-TOKEN", token);
  }

  private HttpResponse<String> post(String address, String type, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(client, request);
  }

  /** An address of the archive, or a whole one. */
  HttpResponse<String> get(String address) {
    return send(client, HttpRequest.newBuilder(uri(address)));
  }

  /** The same, without following a redirect. */
  HttpResponse<String> getOne(String address) {
    return send(patient, HttpRequest.newBuilder(uri(address)));
  }

  /** Any method, without a body, without following a redirect. */
  HttpResponse<String> send(String method, String address) {
    return send(
        patient, HttpRequest.newBuilder(uri(address)).method(method, BodyPublishers.noBody()));
  }

  private URI uri(String address) {
    return URI.create(root).resolve(address);
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  Document page(String path) {
    return Jsoup.parse(get(path).body());
  }

  /** Who is logged in, as the head of the pages says; empty where nobody is. */
  String shown() {
    return page("/").select(".masthead__name").text();
  }

  /** The session of the archive; empty where there is none. */
  String session() {
    return cookies.getCookieStore().get(URI.create(root)).stream()
        .filter(cookie -> cookie.getName().equals("session"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
