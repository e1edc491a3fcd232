package org.councilnotes.curation;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;

/**
 * What people have corrected in the tags of one note.
 *
 * @param all in the order of the file
 * @param problems entries that cannot be meant, and why, each with its line; they correct nothing
 * @param digest of the whole file; empty where there is none
 */
public record NoteCorrections(List<TagCorrection> all, List<String> problems, String digest) {

  /** Of a note that nobody has corrected. */
  public static final NoteCorrections NONE = new NoteCorrections(List.of(), List.of(), "");

  /** What parts a version of tagging from the digest of a note's corrections. */
  private static final String AND = "+";

  public NoteCorrections {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /** Of a file that cannot be read: nothing of it holds, and the note tells why. */
  static NoteCorrections unreadable(String file) {
    return new NoteCorrections(
        List.of(), List.of(ReasonCode.FILE_UNREADABLE.format(file)), "unreadable");
  }

  public Optional<TagCorrection> byId(String id) {
    return all.stream().filter(correction -> correction.id().equals(id)).findFirst();
  }

  /** The corrections on their way over the passages of a note. */
  public CorrectionOverlay overlayFor(Note note) {
    return new CorrectionOverlay(this, note);
  }

  /**
   * The version of tagging of this one note.
   *
   * @param tagging of notes without corrections
   */
  public String version(String tagging) {
    return digest.isEmpty() ? tagging : tagging + AND + digest;
  }

  /** Whether a note that was tagged in a version has these corrections and no others. */
  public boolean areAppliedIn(String version) {
    int at = version.indexOf(AND);
    return digest.equals(at < 0 ? "" : version.substring(at + AND.length()));
  }
}
