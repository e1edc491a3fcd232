package org.councilnotes.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.NotePair;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.indicator.SeriesIndicators;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.redline.briefing.BriefingItem;
import org.councilnotes.redline.briefing.BriefingSection;
import org.councilnotes.redline.briefing.BriefingSection.Table;
import org.councilnotes.redline.briefing.BriefingWords;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.briefing.BriefingFiles;
import org.councilnotes.web.briefing.BriefingMessages;
import org.councilnotes.web.briefing.ComparedNoteNames;
import org.councilnotes.web.briefing.FigureChanges;
import org.councilnotes.web.briefing.TextChanges;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The briefing of a comparison of two notes: what the newer one says that the older does not. */
@Controller
final class CompareBriefing {

  private static final int TWO = 2;
  private static final int ALL = 100;
  private static final String NONE = "\u2013";

  private final ArchiveAccess archiveAccess;
  private final ComparisonCache comparisons;
  private final BriefingFiles files;
  private final FacetNamesCache facetNames;

  CompareBriefing(
      ArchiveAccess archiveAccess,
      ComparisonCache comparisons,
      BriefingFiles files,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.comparisons = comparisons;
    this.files = files;
    this.facetNames = new FacetNamesCache(labels);
  }

  /** Sends the briefing of two different notes as a Word file. */
  @GetMapping("/compare/briefing.docx")
  ResponseEntity<byte[]> file(
      @RequestParam(name = "note", defaultValue = "") List<String> typed, Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    List<Note> notes = ComparedNotes.in(world, typed.stream().filter(id -> !id.isBlank()).toList());
    if (notes.size() != TWO) {
      throw Refusal.badRequest("compare");
    }
    List<String> ids = notes.stream().map(Note::id).toList();
    return files.answer(
        String.join("-", ids),
        locale,
        () -> content(comparisons.of(ids, world), world, files.in(locale)));
  }

  private BriefingFiles.Content content(
      ComparisonView compared, ArchiveReader world, BriefingMessages words) {
    Note older = compared.notes().getFirst();
    Note newer = compared.notes().getLast();
    ComparedNoteNames names = ComparedNoteNames.of(older, newer);
    List<BriefingSection> sections = new ArrayList<>();
    sections.add(
        new BriefingSection(
            words.briefing("facts"),
            new Table(List.of("", names.older(), names.newer()), List.of(20, 40, 40)),
            facts(older, newer, words),
            0,
            ALL,
            words.leftOut("facts")));
    sections.add(counts(compared.pairs().getLast(), names, words));
    sections.add(participants(older, newer, words));
    if (older.language().equals(newer.language())) {
      sections.add(figures(older, newer, names, world, words));
    }
    sections.addAll(TextChanges.of(compared, _ -> true, words));
    return new BriefingFiles.Content(
        words.briefing("compared", NoteCaption.of(newer), NoteCaption.of(older)),
        newer.subject(),
        List.of(
            words.briefing(
                "both",
                words.document(NoteSummary.of(newer)),
                words.document(NoteSummary.of(older)))),
        NoteCaption.strictest(compared.notes()),
        world.snapshot(),
        sections);
  }

  private static List<BriefingItem> facts(Note older, Note newer, BriefingMessages words) {
    List<BriefingItem> facts = new ArrayList<>();
    facts.add(fact(words.briefing("fact.number"), NoteCaption.of(older), NoteCaption.of(newer)));
    facts.add(fact(words.briefing("fact.date"), date(older, words), date(newer, words)));
    facts.add(
        fact(
            words.briefing("fact.period"),
            older.report().edition().orElse(""),
            newer.report().edition().orElse("")));
    facts.add(
        fact(
            words.briefing("fact.passages"),
            Integer.toString(older.passages().size()),
            Integer.toString(newer.passages().size())));
    return facts.stream().filter(CompareBriefing::isTold).toList();
  }

  private static boolean isTold(BriefingItem item) {
    return item instanceof BriefingItem.Row row
        && row.cells().stream()
            .skip(1)
            .flatMap(List::stream)
            .anyMatch(words -> !words.text().isEmpty());
  }

  private static BriefingItem fact(String name, String before, String now) {
    return new BriefingItem.Row(
        List.of(
            List.of(BriefingWords.soft(name)),
            BriefingWords.only(before),
            List.of(BriefingWords.strong(now))));
  }

  private static String date(Note note, BriefingMessages words) {
    return note.cover().identity().date().map(words::date).orElse("");
  }

  /** How many passages stayed, changed, came and went. */
  private static BriefingSection counts(
      NotePair pair, ComparedNoteNames names, BriefingMessages words) {
    String counts =
        pair.counts().entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> count(count.getKey(), count.getValue(), pair, words))
            .collect(Collectors.joining(", "));
    List<BriefingWords> line =
        List.of(BriefingWords.strong(words.briefing("counts") + " "), BriefingWords.plain(counts));
    return new BriefingSection(
        words.briefing("since", names.newer(), names.older()),
        Table.NONE,
        List.of(new BriefingItem.Line(line)),
        0,
        ALL,
        words.leftOut("facts"));
  }

  private static String count(
      PassageRelation relation, int count, NotePair pair, BriefingMessages words) {
    String said = words.of("compare.count." + relation.key(), count);
    return relation == PassageRelation.CHANGED && pair.expected() > 0
        ? said + " " + words.of("compare.count.expected", pair.expected())
        : said;
  }

  /** Who takes part in a programme in one of the two only, as passages themselves say. */
  private BriefingSection participants(Note older, Note newer, BriefingMessages words) {
    FacetNames labels = facetNames.in(words.locale());
    Map<String, Set<String>> before = countries(older);
    Map<String, Set<String>> now = countries(newer);
    Set<String> programmes = new TreeSet<>(before.keySet());
    programmes.addAll(now.keySet());
    List<BriefingItem> rows = new ArrayList<>();
    for (String programme : programmes) {
      Set<String> then = before.getOrDefault(programme, Set.of());
      Set<String> today = now.getOrDefault(programme, Set.of());
      String joined = only(today, then, labels, words);
      String left = only(then, today, labels, words);
      if (!joined.isEmpty() || !left.isEmpty()) {
        rows.add(
            new BriefingItem.Row(
                List.of(
                    List.of(BriefingWords.strong(programme)),
                    BriefingWords.only(joined.isEmpty() ? NONE : joined),
                    BriefingWords.only(left.isEmpty() ? NONE : left))));
      }
    }
    return new BriefingSection(
        words.briefing("participants"),
        new Table(
            List.of(
                words.briefing("programme"), words.briefing("joined"), words.briefing("left.out")),
            List.of(20, 40, 40)),
        rows,
        0,
        3,
        words.leftOut("programmes"));
  }

  private static Map<String, Set<String>> countries(Note note) {
    Map<String, Set<String>> countries = new TreeMap<>();
    note.passages().stream()
        .flatMap(passage -> passage.tags().participations().stream())
        .filter(part -> part.grade().isFact() && part.role().isTakingPart())
        .forEach(part -> add(part, countries));
    return countries;
  }

  private static void add(Participation part, Map<String, Set<String>> countries) {
    countries.computeIfAbsent(part.programme(), _ -> new TreeSet<>()).add(part.country());
  }

  private static String only(
      Set<String> here, Set<String> there, FacetNames labels, BriefingMessages words) {
    return here.stream()
        .filter(country -> !there.contains(country))
        .map(country -> labels.label(Facet.COUNTRY, country))
        .sorted(AlphabeticOrder.of(words.locale()))
        .collect(Collectors.joining(", "));
  }

  private static BriefingSection figures(
      Note older,
      Note newer,
      ComparedNoteNames names,
      ArchiveReader world,
      BriefingMessages words) {
    SeriesIndicators both =
        SeriesIndicators.of(
            List.of(older.id(), newer.id()),
            newer.language(),
            world::note,
            world::wordingHistories);
    return FigureChanges.of(
        both.indicators().stream().filter(one -> one.isFollowed() && one.isChanging()).toList(),
        0,
        1,
        names.older(),
        names.newer(),
        "",
        words);
  }
}
