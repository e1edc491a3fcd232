package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Series;
import org.councilnotes.series.History;

/**
 * The history of the wording of a passage, ready to be shown.
 *
 * @param life empty of stages where the note is compared with no other edition
 * @param counted the version that stands for the edition, where the note is another one
 */
record WordingHistory(
    Note note,
    Life life,
    History history,
    List<WordingColumn> columns,
    Optional<NoteSummary> counted) {

  WordingHistory {
    columns = List.copyOf(columns);
  }

  /**
   * The history of a passage of this world.
   *
   * @throws Refusal where the world has no such passage
   */
  static WordingHistory of(String id, ArchiveReader world) {
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
    Optional<Life> life = Optional.ofNullable(world.lives(note.id()).get(id));
    return life.filter(l -> !l.stages().isEmpty())
        .map(l -> told(note, l, id, world))
        .orElseGet(() -> alone(note, passage, life.orElseGet(() -> Life.alone("")), world));
  }

  private static WordingHistory told(Note note, Life life, String id, ArchiveReader world) {
    History history = History.of(life, world::note);
    List<WordingColumn> columns =
        WordingColumns.of(history, Series.editionsBeside(note, world), id);
    return new WordingHistory(note, life, history, columns, Optional.empty());
  }

  private static WordingHistory alone(Note note, Passage passage, Life life, ArchiveReader world) {
    History history = History.alone(note, passage);
    List<WordingColumn> columns =
        WordingColumns.of(history, List.of(NoteSummary.of(note)), passage.id());
    return new WordingHistory(note, life, history, columns, counted(note, world));
  }

  private static Optional<NoteSummary> counted(Note note, ArchiveReader world) {
    return Series.editionsBeside(note, world).stream()
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

  /** Empty where the note is compared with no other edition. */
  public Optional<LifeSummary> summary() {
    return life.stages().isEmpty() ? Optional.empty() : Optional.of(LifeSummary.of(life));
  }

  /** Why there is nothing to compare with. */
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
}
