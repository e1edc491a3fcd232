package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.coverage.CellState;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.Coverage.Place;
import org.councilnotes.coverage.profile.NamedMeeting;
import org.councilnotes.coverage.profile.NewestHits;
import org.councilnotes.coverage.profile.WholeGroup;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.redline.briefing.BriefingItem;
import org.councilnotes.redline.briefing.BriefingSection;
import org.councilnotes.redline.briefing.BriefingSection.Table;
import org.councilnotes.redline.briefing.BriefingWords;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.web.briefing.BriefingFiles;
import org.councilnotes.web.briefing.BriefingMessages;
import org.councilnotes.web.briefing.ComparedNoteNames;
import org.councilnotes.web.briefing.FigureChanges;
import org.councilnotes.web.briefing.QuotedWords;
import org.councilnotes.web.briefing.TextChanges;

/**
 * The sections that the briefings of a programme and of a country share: what the newest edition
 * says, and what changed since the one before.
 *
 * @param rows facet of the rows of the table: who takes part, or in what
 */
record ProfileBriefing(Facet rows, FacetNames names, BriefingMessages words) {

  /** Sections take turns by so many items. */
  private static final int ALL = 100;

  private static final int SOME = 3;

  /** More quotes of the newest passages do not fit on two pages. */
  static final int MOST_QUOTES = 24;

  /** Longest list of names in a cell, in names. */
  private static final int MOST_NAMES = 40;

  /** The newest edition of a table that the archive holds; empty where there is none. */
  static Optional<String> newest(Coverage table) {
    return table.columns().reversed().stream()
        .filter(edition -> isHeld(table, edition))
        .findFirst();
  }

  private static boolean isHeld(Coverage table, String edition) {
    CellState state = table.states().getOrDefault(edition, CellState.NOT_MENTIONED);
    return state != CellState.NO_REPORT_HELD && state != CellState.NO_REPORT_DUE;
  }

  /**
   * A whole briefing.
   *
   * @param series that it follows, its source
   */
  BriefingFiles.Content content(
      String title,
      String subtitle,
      Optional<FollowedSeries> series,
      List<BriefingSection> sections,
      ArchiveReader world) {
    return new BriefingFiles.Content(
        title,
        subtitle,
        series.map(this::source).stream().toList(),
        world.marking(),
        world.snapshot(),
        sections);
  }

  /** A section of names and what is said of them. */
  BriefingSection facts(String heading, List<BriefingItem> facts) {
    return new BriefingSection(heading, Table.FACTS, facts, 0, ALL, words.leftOut("facts"));
  }

  /**
   * Who takes part by role as the newest edition says it, then those that are members of a group
   * that it names as a whole, then those that only headings name.
   *
   * @param facts the table without what only headings tell
   * @param all the table with it
   * @param groups named as a whole, by the cells that they stand for
   */
  BriefingSection roles(
      String heading, Coverage facts, Coverage all, Map<Place, List<WholeGroup>> groups) {
    Optional<String> edition = newest(facts);
    List<BriefingItem> lines = new ArrayList<>();
    if (edition.isPresent()) {
      Set<String> doubtful = new TreeSet<>();
      for (MentionRole role : MentionRole.values()) {
        if (role.isTakingPart()) {
          add(words.of("role." + role.key()), named(facts, edition.get(), role), lines);
          doubtful.addAll(named(all, edition.get(), role));
        }
      }
      doubtful.removeIf(row -> facts.cell(row, edition.get()).isPresent());
      for (Map.Entry<String, List<String>> group : byGroup(facts, groups, edition.get())) {
        doubtful.removeAll(group.getValue());
        add(words.briefing("group", group.getKey()), group.getValue(), lines);
      }
      add(words.briefing("context"), List.copyOf(doubtful), lines);
    }
    return new BriefingSection(heading, Table.FACTS, lines, 0, ALL, words.leftOut("facts"));
  }

  /**
   * Rows without a cell of their own in an edition, by the labels of the groups that they are of.
   */
  private Set<Map.Entry<String, List<String>>> byGroup(
      Coverage facts, Map<Place, List<WholeGroup>> groups, String edition) {
    Map<String, List<String>> rowsByGroup = new TreeMap<>();
    groups.forEach(
        (place, named) -> {
          if (place.column().equals(edition) && facts.cell(place.row(), edition).isEmpty()) {
            String labels =
                named.stream()
                    .map(group -> names.label(Facet.GROUP, group.group()))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            rowsByGroup.computeIfAbsent(labels, _ -> new ArrayList<>()).add(place.row());
          }
        });
    return rowsByGroup.entrySet();
  }

  private void add(String name, List<String> values, List<BriefingItem> lines) {
    if (!values.isEmpty()) {
      lines.add(
          new BriefingItem.Row(
              List.of(
                  List.of(BriefingWords.soft(name), BriefingWords.soft(" (" + values.size() + ")")),
                  BriefingWords.only(list(values)))));
    }
  }

  private static List<String> named(Coverage table, String edition, MentionRole role) {
    return table.rows().stream()
        .filter(
            row ->
                table
                    .cell(row, edition)
                    .filter(cell -> cell.roles().contains(role.key()))
                    .isPresent())
        .toList();
  }

  /** Names in the order of the alphabet; of very many the first ones, and how many more. */
  private String list(List<String> values) {
    List<String> labels =
        values.stream()
            .map(value -> names.label(rows, value))
            .sorted(AlphabeticOrder.of(words.locale()))
            .toList();
    String first = String.join(", ", labels.stream().limit(MOST_NAMES).toList());
    return labels.size() <= MOST_NAMES
        ? first
        : first + " " + words.briefing("others", labels.size() - MOST_NAMES);
  }

  /** Where something was hosted or presided over, as the newest edition says, each place once. */
  static List<String> places(List<NamedMeeting> meetings, Optional<String> edition) {
    return meetings.stream()
        .filter(meeting -> meeting.edition().equals(edition))
        .map(
            meeting ->
                Stream.concat(Stream.of(meeting.place()), meeting.date().stream())
                    .reduce((place, date) -> place + " (" + date + ")")
                    .orElseThrow())
        .distinct()
        .toList();
  }

  /**
   * Who joined and left with the newest edition, and the money that changed.
   *
   * @param newest edition of the table
   * @param compared the last two editions of the series; where {@code newest} is not the newer of
   *     them, nothing is said to be unchanged
   */
  BriefingSection differences(
      List<EditionChanges> changes, Optional<String> newest, Optional<ComparisonView> compared) {
    Optional<ComparedNoteNames> pair =
        compared
            .filter(both -> both.notes().getLast().report().edition().equals(newest))
            .map(both -> ComparedNoteNames.of(both.notes().getFirst(), both.notes().getLast()));
    List<BriefingItem> lines =
        changes.stream()
            .filter(change -> newest.equals(Optional.of(change.edition())))
            .flatMap(change -> lines(change).stream())
            .toList();
    String heading =
        pair.map(names -> words.briefing("since", names.newer(), names.older()))
            .orElseGet(() -> words.briefing("since", newest.orElse(""), words.briefing("before")));
    return new BriefingSection(
        heading,
        Table.NONE,
        lines.isEmpty() && pair.isPresent()
            ? List.of(new BriefingItem.Line(BriefingWords.only(words.briefing(unchanged()))))
            : lines,
        0,
        ALL,
        words.leftOut("facts"));
  }

  private String unchanged() {
    return rows.equals(Facet.COUNTRY) ? "unchanged.who" : "unchanged.in-what";
  }

  private List<BriefingItem> lines(EditionChanges change) {
    List<BriefingItem> lines = new ArrayList<>();
    add("joined", change.joined(), lines);
    for (Map.Entry<String, List<String>> group : change.byGroup().entrySet()) {
      add("group", group.getValue(), lines, group.getKey());
    }
    add("left.out", change.left(), lines);
    add("money.changed", change.changed(), lines);
    add("money.new", change.named(), lines);
    add("money.gone", change.gone(), lines);
    return lines;
  }

  private void add(String key, List<String> values, List<BriefingItem> lines, Object... given) {
    if (!values.isEmpty()) {
      lines.add(
          new BriefingItem.Line(
              List.of(
                  BriefingWords.strong(words.briefing(key, given) + " "),
                  BriefingWords.plain(String.join(", ", values)))));
    }
  }

  /** The figures of the last two editions; none where there are not two. */
  Optional<BriefingSection> figures(FollowedSeries series, String programme) {
    int now = series.editions().size() - 1;
    return now < 1
        ? Optional.empty()
        : Optional.of(
            FigureChanges.of(
                series.listed(false),
                now - 1,
                now,
                series.name(now - 1),
                series.name(now),
                programme,
                words));
  }

  /**
   * Changed, new and dropped passages of the last two editions, then the newest ones that are none
   * of these.
   */
  List<BriefingSection> texts(
      Optional<ComparisonView> compared, Predicate<Passage> about, NewestHits newest) {
    List<BriefingSection> sections = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    compared.ifPresent(
        both -> {
          sections.addAll(TextChanges.of(both, about, words));
          told.addAll(TextChanges.first(both, about, words));
        });
    sections.add(quotes(newest, told));
    return sections;
  }

  private BriefingSection quotes(NewestHits newest, Set<String> told) {
    List<SearchHit> others =
        newest.hits().stream().filter(hit -> !told.contains(hit.passage().id())).toList();
    List<BriefingItem> quotes =
        others.stream().filter(hit -> hit.passage().kind().isBody()).map(this::quote).toList();
    long left = newest.total() - (newest.hits().size() - others.size()) - quotes.size();
    return new BriefingSection(
        words.briefing("quotes"),
        Table.NONE,
        quotes,
        Math.toIntExact(Math.max(0, left)),
        2,
        words.leftOut("passages"));
  }

  private BriefingItem quote(SearchHit hit) {
    Citation citation = Citation.of(hit.note(), hit.passage(), hit.section(), Optional.empty());
    return QuotedWords.quote(citation, "", words.locale());
  }

  /** What the briefing is made from. */
  String source(FollowedSeries series) {
    NoteSummary newest = series.editions().getLast();
    return words.briefing(
        "editions",
        series.editions().size(),
        names.label(Facet.SERIES, series.id()),
        words.document(newest),
        newest.shortName());
  }

  /** Amounts or places as one fact, the first few; empty for none. */
  List<BriefingItem> fact(String name, List<String> values) {
    String first = String.join("; ", values.stream().limit(SOME + SOME).toList());
    int more = values.size() - SOME - SOME;
    return values.isEmpty()
        ? List.of()
        : List.of(
            BriefingItem.Row.of(
                name, more <= 0 ? first : first + " " + words.briefing("others", more)));
  }
}
