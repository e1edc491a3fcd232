package org.councilnotes.draft.document;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.store.NoteSummary;

/**
 * What a draft is measured against besides the whole archive: the editions before it.
 *
 * @param series id of the series that the draft belongs to; empty where none is known
 * @param editions the notes of the series that came before the draft, in every version and
 *     language, oldest first
 * @param previous the latest of them in the language of the draft, in its latest version
 */
public record DraftReference(
    Optional<String> series, List<NoteSummary> editions, Optional<Note> previous) {

  public static final DraftReference NONE =
      new DraftReference(Optional.empty(), List.of(), Optional.empty());

  public DraftReference {
    editions = List.copyOf(editions);
  }

  /** How many editions came before, whatever their versions and languages. */
  public int editionCount() {
    return (int) editions.stream().map(NoteSummary::shortName).distinct().count();
  }

  /** The same, where the edition before has its head alone. */
  public DraftReference withoutText() {
    return new DraftReference(series, editions, previous.map(Note::head));
  }
}
