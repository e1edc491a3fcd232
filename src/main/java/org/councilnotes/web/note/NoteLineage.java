package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.Excerpt;

/**
 * The wording histories of the passages of an edition, for its page.
 *
 * @param lives wording histories by id of the passage; empty for a note that is not an edition
 * @param previous previous edition; empty for the oldest
 * @param gone passages of the previous edition that were dropped in this one
 */
record NoteLineage(
    String note,
    Map<String, WordingHistory> lives,
    Optional<NoteSummary> previous,
    List<DroppedPassage> gone) {

  private static final int LONGEST_EXCERPT = 160;

  NoteLineage {
    lives = Map.copyOf(lives);
    gone = List.copyOf(gone);
  }

  /** A dropped passage of the previous edition. */
  record DroppedPassage(Passage passage, String href, String historyHref) {

    /** Its first words. */
    public String words() {
      return passage.text().length() <= LONGEST_EXCERPT
          ? passage.text()
          : Excerpt.firstWords(passage.text(), LONGEST_EXCERPT) + "\u2026";
    }
  }

  /**
   * One line about the history of a passage.
   *
   * @param word event in this edition, as last part of a message key; empty where there is none
   * @param since edition since which it is unchanged, or in which it was first seen; empty where
   *     that is this one
   */
  record HistoryLine(Optional<String> word, SinceKind kind, String since, String href) {

    /** The meaning of {@code since}. */
    enum SinceKind {
      UNCHANGED,
      /** Only expected changes: period, meeting, presidency. */
      UPDATED,
      FIRST_SEEN,
      NONE
    }

    public String wordKey() {
      return "note.life." + word.orElse("");
    }

    public String sinceKey() {
      return switch (kind) {
        case UNCHANGED -> "note.life.since";
        case UPDATED -> "note.life.updated";
        case FIRST_SEEN, NONE -> "note.life.first";
      };
    }

    public boolean hasSince() {
      return kind != SinceKind.NONE;
    }
  }

  static NoteLineage of(Note note, ArchiveReader world) {
    Map<String, WordingHistory> lives = world.wordingHistories(note.id());
    List<NoteSummary> editions = SeriesEditions.editionsBeside(note, world);
    Optional<NoteSummary> previous =
        IntStream.range(1, editions.size())
            .filter(i -> editions.get(i).id().equals(note.id()))
            .mapToObj(i -> editions.get(i - 1))
            .findFirst();
    List<DroppedPassage> gone =
        previous
            .flatMap(p -> world.note(p.id()))
            .map(p -> droppedPassages(p, note, world))
            .orElse(List.of());
    return new NoteLineage(note.id(), lives, previous, gone);
  }

  private static List<DroppedPassage> droppedPassages(
      Note previous, Note note, ArchiveReader world) {
    Map<String, WordingHistory> lives = world.wordingHistories(previous.id());
    Set<List<Stage>> told = new HashSet<>();
    List<DroppedPassage> gone = new ArrayList<>();
    for (Passage passage : previous.passages()) {
      WordingHistory wordingHistory = lives.get(passage.id());
      if (wordingHistory != null
          && isDropped(wordingHistory, note.id())
          && told.add(wordingHistory.stages())) {
        gone.add(
            new DroppedPassage(
                passage,
                NoteLink.toPassage(previous.id(), passage.id()),
                NoteLink.toWording(passage.id())));
      }
    }
    return gone;
  }

  private static boolean isDropped(WordingHistory wordingHistory, String note) {
    return wordingHistory.stages().stream()
        .anyMatch(stage -> stage.note().equals(note) && stage.event() == Event.DROPPED);
  }

  /**
   * The line about a passage; empty for passages without history, such as covers, headings and
   * those of drafts.
   */
  public Optional<HistoryLine> trace(String passage) {
    List<Stage> stages =
        Optional.ofNullable(lives.get(passage)).map(WordingHistory::stages).orElse(List.of());
    return IntStream.range(0, stages.size())
        .filter(i -> stages.get(i).note().equals(note))
        .mapToObj(i -> trace(passage, stages.subList(0, i + 1)))
        .findFirst();
  }

  private HistoryLine trace(String passage, List<Stage> untilNow) {
    String href = NoteLink.toWording(passage);
    Stage now = untilNow.getLast();
    String first = untilNow.getFirst().name();
    return switch (now.event()) {
      case CARRIED, UPDATED -> carried(Optional.empty(), untilNow, href);
      case MOVED -> carried(Optional.of("moved"), untilNow, href);
      case FIRST_SEEN ->
          new HistoryLine(previous.map(p -> "new"), HistoryLine.SinceKind.NONE, now.name(), href);
      case RETURNED ->
          new HistoryLine(Optional.of("returned"), HistoryLine.SinceKind.FIRST_SEEN, first, href);
      case NOT_ACCESSIBLE, DROPPED ->
          new HistoryLine(Optional.empty(), HistoryLine.SinceKind.FIRST_SEEN, first, href);
      case CHANGED, MOVED_CHANGED, SPLIT, MERGED ->
          new HistoryLine(Optional.of("changed"), HistoryLine.SinceKind.FIRST_SEEN, first, href);
    };
  }

  private static HistoryLine carried(Optional<String> word, List<Stage> untilNow, String href) {
    int last = untilNow.size() - 1;
    boolean updated = false;
    while (last > 0 && isCarried(untilNow.get(last).event())) {
      updated |= untilNow.get(last).event() == Event.UPDATED;
      last--;
    }
    HistoryLine.SinceKind kind =
        updated ? HistoryLine.SinceKind.UPDATED : HistoryLine.SinceKind.UNCHANGED;
    return new HistoryLine(word, kind, untilNow.get(last).name(), href);
  }

  private static boolean isCarried(Event event) {
    return event == Event.CARRIED || event == Event.UPDATED || event == Event.MOVED;
  }

  public String previousHref() {
    return previous.map(p -> NoteLink.to(p.id())).orElse("");
  }
}
