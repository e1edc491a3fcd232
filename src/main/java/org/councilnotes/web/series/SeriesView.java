package org.councilnotes.web.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.series.EditionChange;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.EditionGap;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEdition;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.web.address.NoteLink;

/**
 * A series in one language, as the page shows it.
 *
 * @param language that its editions are in
 * @param languages its languages; empty where there is only one
 * @param line timeline of editions and gaps
 * @param entries editions and gaps, oldest first
 */
record SeriesView(
    String id,
    String language,
    String name,
    List<LanguageChoice> languages,
    Timeline line,
    List<Entry> entries) {

  SeriesView {
    languages = List.copyOf(languages);
    entries = List.copyOf(entries);
  }

  /**
   * One of the languages.
   *
   * @param shown whether the page is in it
   */
  record LanguageChoice(String tag, String name, int editions, String href, boolean shown) {}

  record Entry(Optional<EditionView> edition, Optional<EditionGap> gap) {

    Optional<ReportingPeriod> period() {
      return gap.map(EditionGap::stretch)
          .or(() -> edition.flatMap(e -> e.edition().note().report().period()));
    }
  }

  static SeriesView of(
      ArchivedSeries held,
      List<EditionChange> steps,
      String name,
      Function<String, String> languages) {
    List<Entry> entries = entries(held, steps);
    return new SeriesView(
        held.series().id(),
        held.series().language(),
        name,
        languageChoices(held, languages),
        TimelineLayout.of(held, steps),
        entries);
  }

  /** The number of editions. */
  public long editions() {
    return entries.stream().filter(entry -> entry.edition().isPresent()).count();
  }

  /** Where numbers of a missing edition are looked for. */
  public String missingHref(EditionGap gap) {
    return NoteLink.toMissing(id, language, gap.stretch().from());
  }

  public boolean canCompare() {
    return editions() > 1;
  }

  private static List<LanguageChoice> languageChoices(
      ArchivedSeries held, Function<String, String> names) {
    if (held.languages().size() < 2) {
      return List.of();
    }
    return held.languages().stream()
        .map(series -> languageChoice(series, held.series(), names))
        .toList();
  }

  private static LanguageChoice languageChoice(
      SeriesEditions series, SeriesEditions shown, Function<String, String> names) {
    String tag = series.language();
    return new LanguageChoice(
        tag,
        names.apply(tag),
        series.editions().size(),
        NoteLink.toSeries(series.id(), tag),
        tag.equals(shown.language()));
  }

  private static List<Entry> entries(ArchivedSeries held, List<EditionChange> steps) {
    Map<String, EditionChange> byNewer =
        steps.stream().collect(Collectors.toMap(EditionChange::newer, Function.identity()));
    Map<String, NoteSummary> notes =
        held.editions().stream()
            .map(SeriesEdition::note)
            .collect(Collectors.toMap(NoteSummary::id, Function.identity()));
    List<Entry> entries = new ArrayList<>();
    List<EditionGap> open = new ArrayList<>(held.gaps());
    int left = held.editions().size();
    for (SeriesEdition edition : held.editions()) {
      addGapsBefore(edition, open, entries);
      Optional<EditionChange> step = Optional.ofNullable(byNewer.get(edition.note().id()));
      left--;
      entries.add(
          new Entry(
              Optional.of(
                  new EditionView(
                      edition,
                      step,
                      step.flatMap(s -> Optional.ofNullable(notes.get(s.older())))
                          .map(NoteSummary::shortName),
                      left < 2)),
              Optional.empty()));
    }
    open.forEach(gap -> entries.add(new Entry(Optional.empty(), Optional.of(gap))));
    return entries;
  }

  private static void addGapsBefore(
      SeriesEdition edition, List<EditionGap> open, List<Entry> entries) {
    Optional<ReportingPeriod> period = edition.note().report().period();
    while (!open.isEmpty()
        && period.filter(p -> open.getFirst().stretch().from().isBefore(p.from())).isPresent()) {
      entries.add(new Entry(Optional.empty(), Optional.of(open.removeFirst())));
    }
  }
}
