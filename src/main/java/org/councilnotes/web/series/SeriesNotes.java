package org.councilnotes.web.series;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Note;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.DocumentVersions;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesReader;
import org.councilnotes.store.VersionGrouping;
import org.councilnotes.web.address.NoteLink;

/**
 * The notes of one series.
 *
 * @param notes oldest first
 * @param otherVersions ids of notes for which another version of their document counts
 */
public record SeriesNotes(String series, List<NoteSummary> notes, Set<String> otherVersions) {

  public SeriesNotes {
    notes = List.copyOf(notes);
  }

  /** Another edition, with the address of its comparison with a note. */
  public record OtherEdition(NoteSummary note, String compareHref) {}

  public static SeriesNotes of(String series, SeriesReader world) {
    List<NoteSummary> notes = world.series(series);
    return new SeriesNotes(
        series, notes, DocumentVersions.notCounted(notes, VersionGrouping.DOCUMENT));
  }

  /** Whether another version of the same document counts instead of it. */
  public boolean isOtherVersion(NoteSummary note) {
    return otherVersions.contains(note.id());
  }

  /**
   * The other editions, newest first, each with its comparison, older note on the left. Each by the
   * version that counts, without supplements and corrections.
   */
  public List<OtherEdition> besides(Note own) {
    String id = own.id();
    int here = notes.stream().map(NoteSummary::id).toList().indexOf(id);
    return notes.reversed().stream()
        .filter(note -> !note.id().equals(id) && !isOtherVersion(note))
        .filter(note -> note.number().filter(n -> isNoOtherEdition(n, own.number())).isEmpty())
        .map(note -> new OtherEdition(note, comparison(id, note, notes.indexOf(note) < here)))
        .toList();
  }

  /**
   * The previous edition in the same language; the next one where there is no previous. Of several
   * versions, the one that counts.
   */
  public Optional<NoteSummary> nearest(NoteSummary own) {
    List<NoteSummary> others =
        notes.stream()
            .filter(note -> note.id().equals(own.id()) || isOtherEdition(note, own))
            .toList();
    int here = others.stream().map(NoteSummary::id).toList().indexOf(own.id());
    if (here < 0 || others.size() == 1) {
      return Optional.empty();
    }
    return Optional.of(others.get(here == 0 ? 1 : here - 1));
  }

  /** Address of the comparison of a note with the nearest edition. */
  public Optional<String> nearestHref(Note own) {
    int here = notes.stream().map(NoteSummary::id).toList().indexOf(own.id());
    return nearest(NoteSummary.of(own))
        .map(other -> comparison(own.id(), other, notes.indexOf(other) < here));
  }

  private boolean isOtherEdition(NoteSummary note, NoteSummary own) {
    boolean sameLanguage = note.naming().language().equals(own.naming().language());
    return sameLanguage
        && !isReplaced(note)
        && note.number().filter(n -> isNoOtherEdition(n, own.number())).isEmpty();
  }

  /** Whether another version in the same language counts instead of it. */
  private boolean isReplaced(NoteSummary note) {
    return isOtherVersion(note)
        && notes.stream()
            .filter(other -> !isOtherVersion(other))
            .filter(other -> other.naming().language().equals(note.naming().language()))
            .anyMatch(other -> isSameDocument(note, other));
  }

  private static boolean isSameDocument(NoteSummary note, NoteSummary other) {
    Optional<String> document = note.number().map(number -> number.document().key());
    return document.isPresent()
        && document.equals(other.number().map(number -> number.document().key()));
  }

  private static String comparison(String id, NoteSummary other, boolean otherIsOlder) {
    return otherIsOlder
        ? NoteLink.toComparison(other.id(), id)
        : NoteLink.toComparison(id, other.id());
  }

  private static boolean isNoOtherEdition(DocumentNumber number, Optional<DocumentNumber> own) {
    boolean sameFamily = own.filter(n -> n.base().key().equals(number.base().key())).isPresent();
    return sameFamily || number.addition().isPresent();
  }
}
