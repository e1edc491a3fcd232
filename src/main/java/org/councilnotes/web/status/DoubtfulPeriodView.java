package org.councilnotes.web.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.note.StatedPeriod;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;

/**
 * A note whose reporting period a person has to decide, as pages show it.
 *
 * @param candidates the periods that it states, most likely first
 * @param path of the file that it was read from; empty where the reader may not know of it
 */
public record DoubtfulPeriodView(
    NoteSummary note, List<StatedPeriod> candidates, Optional<String> path) {

  /** The notes among some of which a person has to decide the period. */
  public static List<NoteSummary> doubtful(List<NoteSummary> notes) {
    return notes.stream().filter(note -> !note.report().doubtful().isEmpty()).toList();
  }

  /**
   * The notes among those that a reader may see, newest first.
   *
   * @param files that the reader may know of
   */
  public static List<DoubtfulPeriodView> among(List<NoteSummary> notes, List<LedgerEntry> files) {
    List<NoteSummary> doubtful = doubtful(notes).stream().sorted(NoteSummary.NEWEST_FIRST).toList();
    Map<String, String> paths = doubtful.isEmpty() ? Map.of() : paths(files);
    return doubtful.stream()
        .map(
            note ->
                new DoubtfulPeriodView(
                    note, note.report().doubtful(), Optional.ofNullable(paths.get(note.id()))))
        .toList();
  }

  /** The file that each note was read from, by id of the note. */
  private static Map<String, String> paths(List<LedgerEntry> files) {
    Map<String, String> paths = new HashMap<>();
    files.stream()
        .filter(file -> file.isNoteRead() && !file.isImported())
        .forEach(file -> file.note().ifPresent(note -> paths.putIfAbsent(note, file.path())));
    return paths;
  }

  /** Key of the message that says why: several periods, or one that ends too late. */
  public String reason() {
    return candidates.size() > 1 ? "status.periods.several" : "status.periods.late";
  }

  /** Address of the note, at the passage that states a period where one does. */
  public String href(StatedPeriod candidate) {
    return candidate
        .evidence()
        .passage()
        .map(passage -> NoteLink.toPassage(note.id(), passage))
        .orElseGet(() -> NoteLink.to(note.id()));
  }

  /** Where an editor decides: nothing can be written beside a file in a container. */
  public Optional<String> sidecarHref() {
    return path.filter(p -> !p.contains(ContainerFile.INSIDE)).map(NoteLink::toSidecar);
  }

  /** The path as a page shows it. */
  public Optional<String> shownPath() {
    return path.map(ControlCharacterEscaping::escapeLine);
  }
}
