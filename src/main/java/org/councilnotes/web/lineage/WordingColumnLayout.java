package org.councilnotes.web.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.lineage.ResolvedWordingHistory;
import org.councilnotes.lineage.ResolvedWordingHistory.Chapter;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.lineage.WordingColumn.ColumnWording;
import org.councilnotes.web.lineage.WordingColumn.EventMessage;
import org.councilnotes.web.lineage.WordingColumn.PlaceMessage;
import org.councilnotes.web.text.Excerpt;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.StyledText.StyledRange;
import org.councilnotes.web.text.TextRun.Ink;

/**
 * Arranges a wording history in columns, one for each edition from the first that has the wording.
 */
final class WordingColumnLayout {

  /** Characters; a longer heading is shortened in the name of a place. */
  private static final int LONGEST_NAME = 40;

  private final String asked;
  private final Map<String, Chapter> chapters = new HashMap<>();
  private final List<WordingColumn> columns = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private Optional<Chapter> before = Optional.empty();
  private Event absence = Event.DROPPED;

  private WordingColumnLayout(ResolvedWordingHistory history, String asked) {
    this.asked = asked;
    history.chapters().forEach(chapter -> chapters.put(chapter.note().id(), chapter));
  }

  /**
   * Builds the columns.
   *
   * @param editions editions of the series, oldest first
   * @param asked id of the passage of the address
   */
  static List<WordingColumn> of(
      ResolvedWordingHistory history, List<NoteSummary> editions, String asked) {
    WordingColumnLayout all = new WordingColumnLayout(history, asked);
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
      missed.add(edition.shortName());
    }
  }

  private void addMissed() {
    if (!missed.isEmpty()) {
      EventMessage gone =
          new EventMessage(
              absence, absence.key(), PlaceMessage.NOWHERE, PlaceMessage.NOWHERE, missed.size());
      columns.add(new WordingColumn(missed, gone, Optional.empty()));
      missed.clear();
    }
  }

  private WordingColumn column(Chapter chapter, int gap) {
    Passage first = chapter.passages().getFirst();
    ColumnWording standing =
        new ColumnWording(
            NoteSummary.of(chapter.note()),
            first.id(),
            section(chapter).map(Section::title).orElse(""),
            first.place().page(),
            RevisedText.of(before.flatMap(Chapter::cell), chapter).runs(),
            chapter.stage().passages().contains(asked));
    return new WordingColumn(
        List.of(chapter.stage().name()), eventMessage(chapter, gap), Optional.of(standing));
  }

  private EventMessage eventMessage(Chapter chapter, int gap) {
    Event event = chapter.stage().event();
    PlaceMessage from = before.map(WordingColumnLayout::spot).orElse(PlaceMessage.NOWHERE);
    PlaceMessage to = spot(chapter);
    int count =
        switch (event) {
          case SPLIT -> chapter.passages().size();
          case MERGED -> before.map(b -> b.passages().size()).orElse(0);
          case RETURNED -> gap;
          default -> 0;
        };
    boolean within = (event == Event.MOVED || event == Event.MOVED_CHANGED) && from.equals(to);
    return new EventMessage(event, event.key() + (within ? ".within" : ""), from, to, count);
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

  /** The short name of a section: its labels, or its heading. */
  private static PlaceMessage spot(Chapter chapter) {
    Optional<Section> section = section(chapter);
    if (section.isEmpty() || section.get().id().equals(Section.COVER)) {
      return PlaceMessage.COVER;
    }
    String heading = section.get().heading();
    return section.get().label().isEmpty()
        ? new PlaceMessage("heading", Excerpt.firstWords(heading, LONGEST_NAME))
        : new PlaceMessage("section", section.get().id());
  }

  /** A text with its changes: dropped words are inserted before the words that replace them. */
  static final class RevisedText {

    private final StringBuilder text = new StringBuilder();
    private final List<StyledRange> inked = new ArrayList<>();

    private RevisedText() {}

    /**
     * The text of a chapter with its changes since an earlier text.
     *
     * @param before earlier text; empty where there is none
     */
    static StyledText of(Optional<Cell> before, Chapter chapter) {
      Cell now = chapter.cell().orElseThrow();
      if (before.isEmpty() || chapter.edits().isEmpty()) {
        return StyledText.of(now);
      }
      RevisedText revisedText = new RevisedText();
      int copied = 0;
      for (Edit edit : chapter.edits()) {
        revisedText.append(now, new TextRange(copied, edit.right().start()));
        revisedText.append(edit.left().of(before.get().text()), Ink.DELETED);
        revisedText.append(edit.right().of(now.text()), Ink.ADDED);
        copied = edit.right().end();
      }
      revisedText.append(now, new TextRange(copied, now.text().length()));
      return new StyledText(revisedText.text.toString(), revisedText.inked, new TreeMap<>());
    }

    private void append(String words, Ink ink) {
      int start = text.length();
      text.append(words);
      inked.add(new StyledRange(new TextRange(start, text.length()), ink));
    }

    /** Appends unchanged text, with the deletions marked in the note itself. */
    private void append(Cell now, TextRange stretch) {
      int shift = text.length() - stretch.start();
      text.append(stretch.of(now.text()));
      now.marked(State.DELETED)
          .filter(stretch::overlaps)
          .forEach(mark -> inked.add(new StyledRange(within(mark, stretch, shift), Ink.DELETED)));
      now.marked(State.BLANKED)
          .filter(stretch::overlaps)
          .forEach(mark -> inked.add(new StyledRange(within(mark, stretch, shift), Ink.BLANKED)));
    }

    private static TextRange within(TextRange mark, TextRange stretch, int shift) {
      return new TextRange(
          Math.max(mark.start(), stretch.start()) + shift,
          Math.min(mark.end(), stretch.end()) + shift);
    }
  }
}
