package org.councilnotes.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A request of {@code marked-answers.tsv}, which has one for each mapping at least.
 *
 * @param verb GET, or how a body is sent
 * @param shows whether the answer to a reader has words of a LIMITE note
 * @param mapping as code writes it
 */
record AskedAddress(String verb, boolean shows, String mapping, String address, String body) {

  /** All of them. */
  static List<AskedAddress> all() {
    try (InputStream file =
        Objects.requireNonNull(AskedAddress.class.getResourceAsStream("/web/marked-answers.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(AskedAddress::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AskedAddress of(String line) {
    String[] parts = line.split("\t", -1);
    return new AskedAddress(
        parts[0], parts[1].equals("shows"), parts[2], parts[3], parts.length > 4 ? parts[4] : "");
  }

  /** Whether its answer is open until the server stops. */
  boolean isStream() {
    return verb.equals("STREAM");
  }

  HttpRequest at(Visitor visitor) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(visitor.root() + address));
    return switch (verb) {
      case "PLAIN" -> request.header("Accept", "text/plain").build();
      case "FORM" -> post(request, "application/x-www-form-urlencoded");
      case "JSON" -> post(request, "application/json");
      case "TEXT" -> post(request, "text/plain;charset=UTF-8");
      default -> request.build();
    };
  }

  private HttpRequest post(HttpRequest.Builder request, String type) {
    return request
        .header("Content-Type", type)
        .header("Accept", "*/*")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public String toString() {
    return verb + " " + address + (body.isEmpty() ? "" : " " + body);
  }
}
