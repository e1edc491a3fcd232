package org.councilnotes.redline.review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.fork.Extractor;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.file.ScratchFolder;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Marking;
import org.councilnotes.redline.NoteDocument;

/**
 * A checked draft as a Word file: a comment with its past on each sentence that has one, the last
 * agreed wording of an altered sentence as tracked changes, a comment on each alarm, and a summary
 * at the start.
 *
 * <p>Rejecting the suggestions leaves the text as it was, accepting them gives the agreed wording.
 * Sentences that are not found in the text of the file are commented at its start.
 */
public final class ReviewedDraft {

  /** A file with macros is refused, see {@link WordFileProblem}. */
  private static final List<String> WORD = List.of(".docx", ".docm");

  private static final String WORD_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final ExtractLimits LIMITS = ExtractLimits.DEFAULT.withWorkers(1);

  private ReviewedDraft() {}

  /** Whether a file of this name is annotated in place. */
  public static boolean isWord(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return WORD.stream().anyMatch(name::endsWith);
  }

  /** Whether a file of this media type is annotated in place. */
  public static boolean isWordType(String type) {
    return type.equals(WORD_TYPE);
  }

  /**
   * Writes the file. The draft is taken apart in a forked process, as every file is.
   *
   * @param word the draft where it is a Word file: it is annotated and else unchanged. Empty for a
   *     draft of another format, of which a Word file is made
   * @throws WordFileProblem where the given file cannot be annotated; nothing is written then
   * @throws UncheckedIOException where no process or folder can be had, or the output fails
   */
  public static void write(
      DraftCheck check, Optional<byte[]> word, OutputStream out, ReviewSettings settings) {
    byte[] draft =
        word.orElseGet(
            () -> NoteDocument.write(check.draft().note(), check.marking() != Marking.PUBLIC));
    try (ScratchFolder folder = ScratchFolder.open("review");
        Extractor extractor = new Extractor(LIMITS, Tesseract.NONE)) {
      Path file = Files.write(folder.path().resolve("draft.docx"), draft);
      Path written = folder.path().resolve("reviewed.docx");
      Optional<FileOutcome> refused =
          extractor.annotate(
              file, new ReviewRequest(check, new ReviewComments(settings), settings).to(written));
      if (refused.isPresent()) {
        throw WordFileProblem.of(refused.get());
      }
      Files.copy(written, out);
    } catch (IOException e) {
      throw new UncheckedIOException("the Word file cannot be written", e);
    }
  }
}
