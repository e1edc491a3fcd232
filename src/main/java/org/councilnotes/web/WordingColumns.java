package org.councilnotes.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Life.Event;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.series.History;
import org.councilnotes.series.History.Chapter;
import org.councilnotes.series.Row.Cell;
import org.councilnotes.web.WordingColumn.Happening;
import org.councilnotes.web.WordingColumn.Spot;
import org.councilnotes.web.WordingColumn.Standing;

/** Lays a history out in columns, one for each edition from the first that has the wording on. */
final class WordingColumns {

  /** A longer heading is not named in full where a wording moved from or to it. */
  private static final int LONGEST_NAME = 40;

  private final String asked;
  private final Map<String, Chapter> chapters = new HashMap<>();
  private final List<WordingColumn> columns = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private Optional<Chapter> before = Optional.empty();
  private Event absence = Event.DROPPED;

  private WordingColumns(History history, String asked) {
    this.asked = asked;
    history.chapters().forEach(chapter -> chapters.put(chapter.note().id(), chapter));
  }

  /**
   * The columns.
   *
   * @param editions of the series, oldest first
   * @param asked id of the passage that the page is asked for
   */
  static List<WordingColumn> of(History history, List<NoteSummary> editions, String asked) {
    WordingColumns all = new WordingColumns(history, asked);
    editions.forEach(all::add);
    all.addMissed();
    return List.copyOf(all.columns);
  }

  private void add(NoteSummary edition) {
    Optional<Chapter> chapter = Optional.ofNullable(chapters.get(edition.id()));
    if (chapter.filter(Chapter::isPresent).isPresent()) {
      int gap = missed.size();
      addMissed();
      columns.add(column(chapter.get(), gap));
      before = chapter;
    } else if (before.isPresent()) {
      absence = chapter.map(c -> c.stage().event()).orElse(absence);
      missed.add(edition.edition());
    }
  }

  private void addMissed() {
    if (!missed.isEmpty()) {
      Happening gone =
          new Happening(absence, absence.key(), Spot.NOWHERE, Spot.NOWHERE, missed.size());
      columns.add(new WordingColumn(missed, gone, Optional.empty()));
      missed.clear();
    }
  }

  private WordingColumn column(Chapter chapter, int gap) {
    Passage first = chapter.passages().getFirst();
    Standing standing =
        new Standing(
            NoteSummary.of(chapter.note()),
            first.id(),
            section(chapter).map(WordingColumns::title).orElse(""),
            first.place().page(),
            Redraft.of(before.flatMap(Chapter::cell), chapter).runs(),
            chapter.stage().passages().contains(asked));
    return new WordingColumn(
        List.of(chapter.stage().edition()), happening(chapter, gap), Optional.of(standing));
  }

  private Happening happening(Chapter chapter, int gap) {
    Event event = chapter.stage().event();
    Spot from = before.map(WordingColumns::spot).orElse(Spot.NOWHERE);
    Spot to = spot(chapter);
    int count =
        switch (event) {
          case SPLIT -> chapter.passages().size();
          case MERGED -> before.map(b -> b.passages().size()).orElse(0);
          case RETURNED -> gap;
          default -> 0;
        };
    boolean within = (event == Event.MOVED || event == Event.MOVED_CHANGED) && from.equals(to);
    return new Happening(event, event.key() + (within ? ".within" : ""), from, to, count);
  }

  private static Optional<Section> section(Chapter chapter) {
    return chapter
        .cell()
        .map(Cell::section)
        .flatMap(
            id ->
                chapter.note().sections().stream()
                    .filter(section -> section.id().equals(id))
                    .findFirst());
  }

  /** What a section is called in few words: its labels, else its heading. */
  private static Spot spot(Chapter chapter) {
    Optional<Section> section = section(chapter);
    if (section.isEmpty() || section.get().id().equals(Section.COVER)) {
      return Spot.COVER;
    }
    String heading = section.get().heading();
    return section.get().label().isEmpty()
        ? new Spot("heading", Excerpt.firstWords(heading, LONGEST_NAME))
        : new Spot("section", section.get().id());
  }

  private static String title(Section section) {
    return (section.label() + " " + section.heading()).strip();
  }
}
