package org.councilnotes.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.vocabulary.DateRange;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Thesaurus.Membership;

/**
 * What every engine must do: each of its subclasses is a suite on one side of the contract, and
 * each engine runs all of them.
 */
public abstract class ArchiveContractTest {

  /**
   * The vocabulary of the tests: SEACOP and AIRCOP belong to CRP, ports to borders, and the OLD
   * office became the NEW one; the United Kingdom was in the EU.
   */
  public static final Thesaurus PARENTS =
      new Thesaurus(
          Map.of("SEACOP", List.of("CRP"), "AIRCOP", List.of("CRP")),
          Map.of(
              "theme",
              Map.of("PORTS", List.of("BORDERS")),
              "office",
              Map.of("OLD", List.of("NEW"))),
          Map.of("GB", List.of(membership("EU", "1973-01-01", "2020-01-31"))));

  private final ArchiveUnderTest archive;

  protected ArchiveContractTest(ArchiveUnderTest archive) {
    this.archive = archive;
  }

  private static Membership membership(String group, String from, String to) {
    return new Membership(group, new DateRange(LocalDate.parse(from), LocalDate.parse(to)));
  }

  protected ArchiveWriter writer() {
    return archive.writer();
  }

  protected ArchiveReader reader() {
    return archive.reader();
  }

  protected void hold(Note... notes) {
    hold(List.of(notes));
  }

  protected void hold(List<Note> notes) {
    try (ArchiveWriter writer = writer()) {
      notes.forEach(writer::put);
      writer.commit();
    }
  }

  protected SearchResult search(SearchRequest request) {
    try (ArchiveReader reader = reader()) {
      return reader.search(request);
    }
  }

  protected SearchResult search(String text, Filters filters) {
    return search(request(text, filters, HitOrder.RELEVANCE, new Span(1, 100)));
  }

  protected SearchResult search(String text) {
    return search(text, Filters.NONE);
  }

  protected static SearchRequest request(String text, Filters filters, HitOrder sort, Span span) {
    return SearchRequest.of(text, filters)
        .withListing(new ResultPageRequest(sort, HitGrouping.PASSAGES, span));
  }

  /** The ids of the passages found. */
  protected static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.passage().id()).toList();
  }

  /** The passages found, as {@code id: left [match] right}. */
  protected List<String> found(String text) {
    return search(text).hits().stream().map(ArchiveContractTest::line).toList();
  }

  private static String line(SearchHit hit) {
    String text = hit.passage().text();
    List<String> pieces = new ArrayList<>();
    int end = 0;
    for (TextRange range : hit.highlights()) {
      pieces.add(text.substring(end, range.start()));
      pieces.add("[" + range.of(text) + "]");
      end = range.end();
    }
    pieces.add(text.substring(end));
    return hit.passage().id() + ": " + String.join("", pieces);
  }

  /** The values of a facet, as {@code BO 2, *PE 1}; a star marks the chosen ones. */
  protected static String values(SearchResult result, Facet facet) {
    return result.facet(facet).stream()
        .map(ArchiveContractTest::value)
        .collect(Collectors.joining(", "));
  }

  private static String value(FacetValue value) {
    return (value.selected() ? "*" : "") + value.value() + " " + value.count();
  }
}
