package org.councilnotes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Listing;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.Sort;
import org.councilnotes.search.Versions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Embedded Lucene and a cluster, which hold the same sample notes, give the same answers. */
class EnginesAgreeIntegrationTest {

  private static final String NAME = "agree" + ProcessHandle.current().pid();
  private static final EngineSettings SETTINGS =
      new EngineSettings(
          List.of(
              URI.create("http://127.0.0.1:19511"),
              URI.create("http://127.0.0.1:19512"),
              URI.create("http://127.0.0.1:19513")),
          NAME,
          Optional.empty(),
          Optional.empty(),
          Integer.getInteger("archive.test.shards", 3),
          1);
  private static final Link LINK = new Link(SETTINGS);
  private static final EngineHome HOME = EngineHome.of(SETTINGS, LINK);

  private static ArchiveReader embedded;
  private static ArchiveReader engine;

  @BeforeAll
  static void hold(@TempDir Path folder) {
    IndexHome index = IndexHome.publicWorld(folder);
    Vocabulary vocabulary = Vocabulary.load(SampleArchive.corpus().vocabulary());
    try (ArchiveReader sample = SampleArchive.index().reader();
        ArchiveWriter one = index.writer(vocabulary.thesaurus());
        ArchiveWriter two = HOME.writer(vocabulary.thesaurus())) {
      for (NoteSummary note : sample.notes()) {
        Note whole = sample.note(note.id()).orElseThrow();
        Map<String, Life> lives = sample.lives(note.id());
        one.put(whole, lives);
        two.put(whole, lives);
      }
      one.commit();
      two.commit();
    }
    embedded = index.reader();
    engine = HOME.reader();
  }

  @AfterAll
  static void clear() {
    embedded.close();
    engine.close();
    LINK.delete("/" + NAME + "-public-000001");
  }

  private static List<String> queries() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                EnginesAgreeIntegrationTest.class.getResourceAsStream("/search/relevance.tsv"),
                StandardCharsets.UTF_8))) {
      List<String> queries = new ArrayList<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> queries.add(line.split("\t", 2)[0]));
      return queries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void answersToQueriesAreTheSame() {
    int other = 0;
    int all = 0;
    Random random = new Random(3);
    for (String query : queries()) {
      for (SearchRequest request : requests(query, random)) {
        SearchResult one = embedded.search(request);
        SearchResult two = engine.search(request);
        assertThat(two.total()).as("%s", request).isEqualTo(one.total());
        assertThat(two.advice()).as("%s", request).isEqualTo(one.advice());
        one.facets()
            .forEach(
                (facet, values) ->
                    assertThat(two.facet(facet)).as("%s %s", facet, request).isEqualTo(values));
        all++;
        if (!two.hits().equals(one.hits())) {
          other++;
          System.out.println(request.text() + " " + request.listing() + " " + request.filters());
          System.out.println("  " + ids(one.hits()));
          System.out.println("  " + ids(two.hits()));
        }
      }
    }
    System.out.println(other + " of " + all + " lists differ");
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().id() + hit.highlights().size()).toList();
  }

  private static List<SearchRequest> requests(String query, Random random) {
    List<SearchRequest> requests = new ArrayList<>();
    for (Grouping grouping : Grouping.values()) {
      requests.add(
          SearchRequest.of(query).listed(new Listing(Sort.RELEVANCE, grouping, new Span(1, 20))));
    }
    Filters filters = Filters.NONE.with(Facet.COUNTRY, "BO").with(Facet.COUNTRY, "PE");
    List<Sort> sorts = List.of(Sort.values());
    Sort sort = sorts.get(random.nextInt(sorts.size()));
    requests.add(
        SearchRequest.of(query, filters)
            .listed(new Listing(sort, Grouping.WORDINGS, new Span(2, 5))));
    requests.add(
        SearchRequest.of(query, Filters.NONE.with(Facet.LANGUAGE, "fr").over(Versions.ALL)));
    return requests;
  }
}
