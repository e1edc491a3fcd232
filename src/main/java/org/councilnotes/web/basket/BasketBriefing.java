package org.councilnotes.web.basket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.indicator.Quantity;
import org.councilnotes.indicator.QuantityFinder;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.redline.briefing.BriefingItem;
import org.councilnotes.redline.briefing.BriefingSection;
import org.councilnotes.redline.briefing.BriefingSection.Table;
import org.councilnotes.redline.briefing.BriefingWords;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.SiteRoot;
import org.councilnotes.web.briefing.BriefingFiles;
import org.councilnotes.web.briefing.BriefingMessages;
import org.councilnotes.web.briefing.QuotedWords;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The briefing of a basket: its passages as quotes, and what they name and count. */
@Controller
final class BasketBriefing {

  private static final int ALL = 100;

  private final ArchiveAccess archiveAccess;
  private final BriefingFiles files;
  private final FacetNamesCache names;

  BasketBriefing(ArchiveAccess archiveAccess, BriefingFiles files, FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.files = files;
    this.names = new FacetNamesCache(labels);
  }

  /**
   * Sends the briefing as a Word file.
   *
   * @param parameters the basket
   */
  @QueryParameters(SearchState.BASKET)
  @GetMapping("/basket/briefing.docx")
  ResponseEntity<byte[]> file(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      HttpServletRequest request) {
    ArchiveReader world = archiveAccess.forReader();
    List<BasketEntry> kept =
        BasketEntry.all(parameters.getOrDefault(SearchState.BASKET, List.of()));
    Basket basket =
        BasketNotes.of(world, locale, SiteRoot.of(request)).basket(SearchState.START.with(kept));
    if (!basket.hasAny()) {
      throw Refusal.badRequest("briefing");
    }
    return files.answer(
        "basket", locale, () -> content(basket.found().toList(), world, files.in(locale)));
  }

  private BriefingFiles.Content content(
      List<Basket.FoundPassage> found, ArchiveReader world, BriefingMessages words) {
    List<Note> notes = found.stream().map(Basket.FoundPassage::note).distinct().toList();
    return new BriefingFiles.Content(
        words.briefing("basket.title", found.size(), notes.size()),
        "",
        List.of(),
        NoteCaption.strictest(notes),
        world.snapshot(),
        List.of(
            notes(found, words),
            named(found, words),
            figures(found, words),
            quotes(found, world, words)));
  }

  /** The notes that the passages stand in. */
  private static BriefingSection notes(List<Basket.FoundPassage> found, BriefingMessages words) {
    Map<Note, Long> counts =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    Basket.FoundPassage::note, LinkedHashMap::new, Collectors.counting()));
    List<BriefingItem> rows =
        counts.entrySet().stream().map(note -> row(note.getKey(), note.getValue(), words)).toList();
    return new BriefingSection(
        words.briefing("basket.notes"),
        new Table(
            List.of(
                words.briefing("basket.document"),
                words.briefing("basket.subject"),
                words.briefing("basket.count")),
            List.of(38, 50, 12)),
        rows,
        0,
        3,
        words.leftOut("notes"));
  }

  private static BriefingItem row(Note note, long count, BriefingMessages words) {
    String mark = NoteCaption.mark(note.marking());
    String document = words.document(NoteSummary.of(note));
    return new BriefingItem.Row(
        List.of(
            List.of(BriefingWords.strong(mark.isEmpty() ? document : document + ", " + mark)),
            BriefingWords.only(
                note.report()
                    .edition()
                    .map(edition -> note.subject() + " (" + edition + ")")
                    .orElse(note.subject())),
            BriefingWords.only(Long.toString(count))));
  }

  /** Who takes part by role and grade, and where something is hosted, as the passages say. */
  private BriefingSection named(List<Basket.FoundPassage> found, BriefingMessages words) {
    Map<MentionRole, Set<String>> facts = new EnumMap<>(MentionRole.class);
    Set<String> context = new TreeSet<>();
    FacetNames labels = names.in(words.locale());
    for (Basket.FoundPassage one : found) {
      for (Participation part : one.passage().tags().participations()) {
        String country = labels.label(Facet.COUNTRY, part.country());
        if (part.grade().isFact()) {
          facts.computeIfAbsent(part.role(), _ -> new TreeSet<>()).add(country);
        } else {
          context.add(country);
        }
      }
      one.passage().tags().countries().stream()
          .filter(tag -> tag.role() == MentionRole.HOST)
          .map(tag -> place(tag, one.passage(), labels))
          .forEach(
              place -> facts.computeIfAbsent(MentionRole.HOST, _ -> new TreeSet<>()).add(place));
    }
    facts.values().forEach(context::removeAll);
    List<BriefingItem> rows = new ArrayList<>();
    facts.forEach((role, all) -> rows.add(row(words.of("role." + role.key()), all, words)));
    if (!context.isEmpty()) {
      rows.add(row(words.briefing("context"), context, words));
    }
    return new BriefingSection(
        words.briefing("basket.named"), Table.FACTS, rows, 0, ALL, words.leftOut("facts"));
  }

  private static BriefingItem row(String name, Set<String> all, BriefingMessages words) {
    return BriefingItem.Row.of(
        name,
        all.stream().sorted(AlphabeticOrder.of(words.locale())).collect(Collectors.joining(", ")));
  }

  /** {@code Lima (Peru)}. */
  private static String place(CountryTag tag, Passage passage, FacetNames labels) {
    String country = labels.label(Facet.COUNTRY, tag.code());
    return tag.evidence()
        .range()
        .filter(range -> range.end() <= passage.text().length())
        .map(range -> range.of(passage.text()))
        .filter(words -> !words.isBlank() && !words.equalsIgnoreCase(country))
        .map(words -> words + " (" + country + ")")
        .orElse(country);
  }

  private static BriefingSection figures(List<Basket.FoundPassage> found, BriefingMessages words) {
    List<BriefingItem> rows =
        found.stream()
            .flatMap(
                one ->
                    QuantityFinder.in(one.passage(), one.note().language()).stream()
                        .map(quantity -> row(quantity, one, words)))
            .distinct()
            .toList();
    return new BriefingSection(
        words.briefing("figures"),
        new Table(
            List.of(
                words.briefing("figures.what"),
                words.briefing("basket.figure"),
                words.briefing("basket.where")),
            List.of(46, 22, 32)),
        rows,
        0,
        2,
        words.leftOut("figures"));
  }

  private static BriefingItem row(
      Quantity quantity, Basket.FoundPassage one, BriefingMessages words) {
    String text = one.passage().textWithoutDeletions();
    TextRange printed = new TextRange(quantity.words().start(), quantity.number().end());
    String counted = quantity.counted().label();
    String page =
        one.passage().place().page().stream()
            .mapToObj(at -> ", " + words.of("citation.page", Integer.toString(at)))
            .findFirst()
            .orElse("");
    return new BriefingItem.Row(
        List.of(
            BriefingWords.only(counted.isEmpty() ? quantity.words().of(text) : counted),
            List.of(BriefingWords.strong(printed.of(text))),
            List.of(BriefingWords.soft(NoteSummary.of(one.note()).title() + page))));
  }

  /** The passages, each with what the editions made of its wording. */
  private static BriefingSection quotes(
      List<Basket.FoundPassage> found, ArchiveReader world, BriefingMessages words) {
    Map<String, Map<String, WordingHistory>> histories = new HashMap<>();
    List<BriefingItem> quotes = new ArrayList<>();
    for (Basket.FoundPassage one : found) {
      String note = one.note().id();
      Optional<WordingHistory> history =
          Optional.ofNullable(
              histories.computeIfAbsent(note, world::wordingHistories).get(one.passage().id()));
      String remark =
          history
              .flatMap(told -> WordingRemark.of(told, note))
              .map(told -> told.said(words))
              .orElse("");
      quotes.add(QuotedWords.quote(one.cited().citation(), remark, words.locale()));
    }
    return new BriefingSection(
        words.briefing("quotes"), Table.NONE, quotes, 0, 1, words.leftOut("passages"));
  }
}
