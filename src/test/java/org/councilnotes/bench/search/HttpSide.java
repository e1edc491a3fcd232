package org.councilnotes.bench.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search service on this machine, asked over HTTP; the whole answer is read.
 *
 * @param address of a query
 * @param hits how its answer says how many there are
 */
record HttpSide(HttpClient client, Function<Question, String> address, Pattern hits) {

  /** Matches {@code "value":12}; not {@code "exact":true}. */
  private static final Pattern OWN_HITS = Pattern.compile("\"value\":(\\d+)");

  /** Matches {@code "numFound":12}; not {@code "start":0}. */
  private static final Pattern SOLR_HITS = Pattern.compile("\"numFound\":(\\d+)");

  private static final Map<String, String> OWN_NAMES =
      Map.of("year", "year", "country", "country", "prog", "programme");

  /**
   * The archive.
   *
   * @param more parameters of every query
   */
  static HttpSide ofArchive(String server, String more) {
    return new HttpSide(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        question -> {
          StringBuilder address = new StringBuilder(server).append("/api/search?q=");
          address.append(encoded(question.text()));
          question
              .filters()
              .forEach(
                  (k, v) -> address.append('&').append(OWN_NAMES.get(k)).append('=').append(v));
          return address.append("&size=10").append(more).toString();
        },
        OWN_HITS);
  }

  /** Solr, its caches passed by; the best ten marked, three facets. */
  static HttpSide ofSolr(int port) {
    return new HttpSide(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        question -> {
          StringBuilder address = new StringBuilder("http://127.0.0.1:" + port);
          address.append("/solr/notes/select?q=");
          address.append(encoded("{!lucene df=text q.op=AND cache=false}" + question.text()));
          question
              .filters()
              .forEach(
                  (k, v) ->
                      address
                          .append("&fq=")
                          .append(encoded("{!term f=" + k + " cache=false}" + v)));
          address.append("&wt=json&indent=false&rows=10&fl=id,doc,title&facet=true");
          address.append("&facet.field=prog&facet.field=country&facet.field=year");
          address.append("&facet.limit=200&facet.mincount=1");
          address.append("&hl=true&hl.fl=text&hl.method=unified&hl.snippets=1");
          return address.toString();
        },
        SOLR_HITS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Gives the number of hits. */
  long ask(Question question) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address.apply(question)))
            .header("Accept", "application/json")
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    Matcher found = hits.matcher(answer.body());
    if (answer.statusCode() != 200 || !found.find()) {
      throw new IOException(answer.statusCode() + " for " + request.uri());
    }
    return Long.parseLong(found.group(1));
  }
}
