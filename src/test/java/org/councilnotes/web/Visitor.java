package org.councilnotes.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running site, follows no redirects, and reads what comes back. */
public record Visitor(String root) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  public static Visitor at(int port) {
    return new Visitor("http://127.0.0.1:" + port);
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** What a file holds. */
  public byte[] bytes(String path) {
    return send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofByteArray())
        .body();
  }

  /** What would be answered, without its body. */
  public HttpResponse<String> head(String path) {
    return send(HttpRequest.newBuilder(URI.create(root + path)).HEAD().build());
  }

  public HttpResponse<String> post(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(root + path))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  /** Sends a form: names and values in turn. */
  public HttpResponse<String> send(String path, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      String value = URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8);
      body.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(value);
    }
    return ask("POST", path, "application/x-www-form-urlencoded", body.toString());
  }

  /** Any request with a body. */
  public HttpResponse<String> ask(String method, String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public Document page(String path) {
    return Jsoup.parse(get(path).body(), root);
  }

  public JsonNode json(String path) {
    return JSON.readTree(get(path).body());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
    try {
      return CLIENT.send(request, body);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
