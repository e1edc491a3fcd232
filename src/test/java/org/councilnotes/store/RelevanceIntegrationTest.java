package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.SampleArchive;
import org.councilnotes.bench.Gain;
import org.councilnotes.query.SearchRequest;
import org.junit.jupiter.api.Test;

/**
 * How well the sample notes answer what people ask, as judged by reading them. Each line of {@code
 * relevance.tsv} has a query, what must come first, and why.
 */
class RelevanceIntegrationTest {

  private static final double GAIN_FLOOR = 0.95;
  private static final double SUCCESS_FLOOR = 0.93;
  private static final int DEPTH = 10;
  private static final int ENOUGH = 60;

  /** Parts {@code 91790-19: Prague | 91582-18}; {@code 91790-19: Prague} is one. */
  private static final Pattern BETWEEN_WANTED = Pattern.compile(" \\| ");

  /**
   * A passage that must come first.
   *
   * @param note its id; a star where several editions say the same
   * @param words that stand in it; none where any passage of the note will do
   */
  private record Wanted(String note, String words) {

    static Wanted of(String cell) {
      int colon = cell.indexOf(": ");
      return colon < 0
          ? new Wanted(cell, "")
          : new Wanted(cell.substring(0, colon), cell.substring(colon + 2));
    }

    boolean isMetBy(SearchHit hit) {
      return (note.equals("*") || hit.note().id().equals(note))
          && hit.passage().text().contains(words);
    }
  }

  private record Judged(String query, List<Wanted> wanted, String reason) {

    static Judged of(String line) {
      String[] cells = line.split("\t", -1);
      List<Wanted> wanted = BETWEEN_WANTED.splitAsStream(cells[1]).map(Wanted::of).toList();
      return new Judged(cells[0], wanted, cells[2]);
    }

    double gain(List<SearchHit> hits) {
      Map<String, Integer> grades =
          wanted.stream().collect(Collectors.toMap(Wanted::toString, each -> 1));
      return Gain.ndcg(named(hits), grades, DEPTH);
    }

    /** Each wanted passage once, by its first hit; other hits by their passage. */
    private List<String> named(List<SearchHit> hits) {
      List<String> named = new ArrayList<>();
      for (SearchHit hit : hits) {
        String name =
            wanted.stream()
                .filter(each -> each.isMetBy(hit))
                .findFirst()
                .map(Wanted::toString)
                .orElse(hit.passage().id());
        if (!named.contains(name)) {
          named.add(name);
        }
      }
      return named;
    }

    boolean isFirst(List<SearchHit> hits) {
      return !hits.isEmpty() && wanted.stream().anyMatch(each -> each.isMetBy(hits.getFirst()));
    }
  }

  private static List<Judged> judged() throws IOException {
    try (InputStream file =
        RelevanceIntegrationTest.class.getResourceAsStream("/search/relevance.tsv")) {
      String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(lines.split("\n", -1))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Judged::of)
          .toList();
    }
  }

  @Test
  void whatMustComeFirstComesFirst() throws IOException {
    List<Judged> all = judged();
    assertThat(all).hasSizeGreaterThanOrEqualTo(ENOUGH);
    assertThat(all).noneMatch(judged -> judged.reason().isBlank());
    try (ArchiveReader archive = SampleArchive.index().reader()) {
      Map<Judged, List<SearchHit>> hits =
          all.stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      judged -> archive.search(SearchRequest.of(judged.query())).hits()));
      all.forEach(judged -> printMisses(judged, hits.get(judged)));
      double gain = all.stream().mapToDouble(j -> j.gain(hits.get(j))).average().orElse(0);
      double success =
          (double) all.stream().filter(j -> j.isFirst(hits.get(j))).count() / all.size();
      System.out.printf(
          "%d queries over the sample notes: nDCG@10 %.3f, success@1 %.3f%n",
          all.size(), gain, success);
      assertThat(gain).isGreaterThan(GAIN_FLOOR);
      assertThat(success).isGreaterThan(SUCCESS_FLOOR);
    }
  }

  private static void printMisses(Judged judged, List<SearchHit> hits) {
    if (judged.gain(hits) < 1) {
      List<String> ids = hits.stream().map(hit -> hit.passage().id()).limit(4).toList();
      System.out.printf("%.2f %s: %s%n", judged.gain(hits), judged.query(), ids);
    }
  }
}
