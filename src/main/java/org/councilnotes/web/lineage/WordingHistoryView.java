package org.councilnotes.web.lineage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.lineage.ResolvedWordingHistory;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.store.SeriesReader;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.NoteLink;

/**
 * The wording history of a passage, as the page shows it.
 *
 * @param life has no stages where the note is compared with no other edition
 * @param counted the version that counts for the edition, where the note is another one
 */
record WordingHistoryView(
    Note note,
    WordingHistory life,
    ResolvedWordingHistory history,
    List<WordingColumn> columns,
    Optional<NoteSummary> counted) {

  WordingHistoryView {
    columns = List.copyOf(columns);
  }

  /**
   * The history of a passage of a world.
   *
   * @throws Refusal where the world has no such passage
   */
  static WordingHistoryView of(String id, ArchiveReader world) {
    int end = id.indexOf('/');
    Note note =
        world
            .note(end < 0 ? id : id.substring(0, end))
            .orElseThrow(() -> Refusal.notFound("wording", id));
    Passage passage =
        note.passages().stream()
            .filter(p -> p.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("wording", id));
    Optional<WordingHistory> life = Optional.ofNullable(world.wordingHistories(note.id()).get(id));
    return life.filter(l -> !l.stages().isEmpty())
        .map(l -> of(note, l, id, world))
        .orElseGet(
            () -> alone(note, passage, life.orElseGet(() -> WordingHistory.alone("")), world));
  }

  private static WordingHistoryView of(
      Note note, WordingHistory wordingHistory, String id, ArchiveReader world) {
    ResolvedWordingHistory history = ResolvedWordingHistory.of(wordingHistory, world::note);
    List<WordingColumn> columns =
        WordingColumnLayout.of(history, SeriesEditions.editionsBeside(note, world), id);
    return new WordingHistoryView(note, wordingHistory, history, columns, Optional.empty());
  }

  private static WordingHistoryView alone(
      Note note, Passage passage, WordingHistory wordingHistory, ArchiveReader world) {
    ResolvedWordingHistory history = ResolvedWordingHistory.ofSingleEdition(note, passage);
    List<WordingColumn> columns =
        WordingColumnLayout.of(history, List.of(NoteSummary.of(note)), passage.id());
    return new WordingHistoryView(note, wordingHistory, history, columns, counted(note, world));
  }

  private static Optional<NoteSummary> counted(Note note, SeriesReader world) {
    return SeriesEditions.editionsBeside(note, world).stream()
        .filter(
            edition ->
                edition.number().isPresent()
                    && edition
                        .number()
                        .map(n -> n.document().key())
                        .equals(note.number().map(n -> n.document().key())))
        .filter(edition -> !edition.id().equals(note.id()))
        .findFirst();
  }

  /** The summary; empty where the note is compared with no other edition. */
  public Optional<Summary> summary() {
    return life.stages().isEmpty() ? Optional.empty() : Optional.of(Summary.of(life));
  }

  /** Key of the message that says why there is no history. */
  public String aloneKey() {
    if (counted.isPresent()) {
      return "wording.alone.version";
    }
    return note.report().series().isPresent() ? "wording.alone.unread" : "wording.alone";
  }

  public Optional<String> seriesHref() {
    return note.report().series().map(NoteLink::toSeries);
  }

  public String language() {
    return note.language();
  }

  public NoteSummary noteSummary() {
    return NoteSummary.of(note);
  }

  public String noteHref() {
    return NoteLink.to(note.id());
  }

  public String countedHref() {
    return counted.map(edition -> NoteLink.to(edition.id())).orElse("");
  }

  /**
   * A wording history in short.
   *
   * @param first edition in which it was first seen
   * @param changed number of editions with changes other than expected ones
   * @param moved number of editions in which it moved
   * @param returned number of times it returned
   * @param last last edition that has it
   * @param gone whether a later edition lacks it
   */
  record Summary(String first, int changed, int moved, int returned, String last, boolean gone) {

    private static final Set<Event> CHANGES =
        EnumSet.of(Event.CHANGED, Event.MOVED_CHANGED, Event.SPLIT, Event.MERGED);
    private static final Set<Event> MOVES = EnumSet.of(Event.MOVED, Event.MOVED_CHANGED);
    private static final Set<Event> RETURNS = EnumSet.of(Event.RETURNED);

    /** Summarises a history with stages. */
    static Summary of(WordingHistory wordingHistory) {
      List<Stage> present = wordingHistory.stages().stream().filter(Stage::isPresent).toList();
      return new Summary(
          present.getFirst().name(),
          count(wordingHistory, CHANGES),
          count(wordingHistory, MOVES),
          count(wordingHistory, RETURNS),
          present.getLast().name(),
          !wordingHistory.stages().getLast().isPresent());
    }

    private static int count(WordingHistory wordingHistory, Set<Event> events) {
      return (int)
          wordingHistory.stages().stream().filter(stage -> events.contains(stage.event())).count();
    }
  }
}
