package org.councilnotes.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Marking;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.SearchResult.Total;

/**
 * The provenance of an export: the search, and the snapshot that answered.
 *
 * @param asked the search
 * @param answered its answer, before hits are read
 * @param marking of the world that answered: its counts and scores come from all of its notes
 * @param exported time of the export
 */
public record ExportProvenance(
    SearchRequest asked, HitStream answered, Marking marking, Instant exported) {

  /**
   * One statement of the provenance.
   *
   * @param name as in {@link ExportColumn}
   */
  public record Fact(String name, ExportValue value) {}

  private static final String NONE_OF = "not.";
  private static final String MARKING = "export_marking";

  /** Facts of a file with its marking before them; a public file has none. */
  static List<Fact> marked(Marking marking, List<Fact> facts) {
    return marking == Marking.PUBLIC
        ? facts
        : Stream.concat(
                Stream.of(new Fact(MARKING, ExportValue.of(NoteCaption.mark(marking)))),
                facts.stream())
            .toList();
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(ofSearch(asked, answered, marking));
    facts.add(
        new Fact(
            "exported_at", ExportValue.of(exported.truncatedTo(ChronoUnit.SECONDS).toString())));
    return facts;
  }

  /**
   * The provenance without the time of the export: the same whenever it is made.
   *
   * @param marking of the world that answered
   */
  public static List<Fact> ofSearch(SearchRequest asked, HitStream answered, Marking marking) {
    return marked(marking, ofSearch(asked, answered));
  }

  private static List<Fact> ofSearch(SearchRequest asked, HitStream answered) {
    Total total = answered.total();
    return List.of(
        new Fact("query", ExportValue.of(asked.text())),
        new Fact("matching", ExportValue.of(lower(answered.matching()))),
        new Fact("filters", ExportValue.of(filters(asked.filters()))),
        new Fact("versions", ExportValue.of(asked.filters().versions().key())),
        new Fact("sort", ExportValue.of(asked.sort().key())),
        new Fact("hits_are", ExportValue.of(lower(asked.grouping()))),
        new Fact("hits_total", ExportValue.of(total.value())),
        new Fact("hits_total_exact", ExportValue.of(total.exact() ? 1 : 0)),
        new Fact("passages_total", ExportValue.of(total.passages())),
        new Fact("notes_total", ExportValue.of(total.notes())),
        new Fact("other_versions_left_out", ExportValue.of(total.leftOut())),
        new Fact("not_public_left_out", ExportValue.of(0)),
        new Fact("snapshot", ExportValue.of(answered.snapshot())));
  }

  String line() {
    return facts().stream()
        .filter(fact -> !fact.value().text().isEmpty())
        .map(fact -> fact.name() + "=" + fact.value().text())
        .collect(Collectors.joining(ExportValue.JOINT));
  }

  /** The chosen filters in the syntax of addresses; empty where there are none. */
  public static String filters(Filters filters) {
    List<String> all = new ArrayList<>();
    filters.anyOf().forEach((facet, values) -> add(all, "", Map.entry(facet, values)));
    filters.noneOf().forEach((facet, values) -> add(all, NONE_OF, Map.entry(facet, values)));
    filters.years().from().ifPresent(year -> all.add("year.from=" + year));
    filters.years().to().ifPresent(year -> all.add("year.to=" + year));
    return String.join(ExportValue.JOINT, all);
  }

  private static void add(List<String> all, String prefix, Map.Entry<Facet, Set<String>> chosen) {
    chosen.getValue().forEach(value -> all.add(prefix + chosen.getKey().key() + "=" + value));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
