package org.councilnotes.curation;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;

/**
 * The corrections of the tags of one note.
 *
 * @param all in the order of the file
 * @param problems invalid entries, each with its line and the reason; they correct nothing
 * @param digest of the whole file; empty where there is none
 */
public record NoteCorrections(List<TagCorrection> all, List<Reason> problems, String digest) {

  /** The corrections of a note without a file. */
  public static final NoteCorrections NONE = new NoteCorrections(List.of(), List.of(), "");

  /** What parts a version of tagging from the digest of a note's corrections. */
  private static final String AND = "+";

  public NoteCorrections {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /** The corrections of a file that cannot be read: none, and a problem. */
  static NoteCorrections unreadable(String file) {
    return new NoteCorrections(
        List.of(), List.of(ReasonCode.FILE_UNREADABLE.of(file)), "unreadable");
  }

  public Optional<TagCorrection> byId(String id) {
    return all.stream().filter(correction -> correction.id().equals(id)).findFirst();
  }

  /**
   * Those about passages that a note has. Another file of the note, which not every reader may
   * have, may have other passages.
   */
  public List<TagCorrection> about(Note note) {
    CorrectionOverlay overlay = overlayFor(note);
    return all.stream().filter(one -> overlay.passage(one, note).isPresent()).toList();
  }

  /** The corrections, ready to be applied to the passages of a note. */
  public CorrectionOverlay overlayFor(Note note) {
    return new CorrectionOverlay(this, note);
  }

  /**
   * The version of tagging of this note.
   *
   * @param tagging version for notes without corrections
   */
  public String version(String tagging) {
    return digest.isEmpty() ? tagging : tagging + AND + digest;
  }

  /** Whether these corrections are not indexed yet. */
  public boolean arePendingIn(ArchivedNote held) {
    return arePendingIn(held.files());
  }

  /**
   * Whether these corrections are not indexed yet.
   *
   * @param files the ledger entries of the files of the note
   */
  public boolean arePendingIn(List<LedgerEntry> files) {
    return files.stream()
        .filter(file -> file.outcome().isIndexed())
        .anyMatch(file -> !areAppliedIn(file.version().tagging()));
  }

  /** Whether a note that was tagged in a version has exactly these corrections. */
  public boolean areAppliedIn(String version) {
    int at = version.indexOf(AND);
    return digest.equals(at < 0 ? "" : version.substring(at + AND.length()));
  }
}
