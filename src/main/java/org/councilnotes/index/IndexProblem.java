package org.councilnotes.index;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.councilnotes.search.ArchiveProblem;

/** The index as a whole cannot be used; the message says why and what mends it. */
public final class IndexProblem extends ArchiveProblem {

  private static final long serialVersionUID = 1L;
  private static final String GO_ON =
      "; once that is mended, ./archive ingest goes on from the last commit";

  private IndexProblem(String message) {
    super(message);
  }

  private IndexProblem(String message, Throwable cause) {
    super(message, cause);
  }

  static IndexProblem otherSchema(Path directory, Commit found) {
    return new IndexProblem(
        "the index in %s has schema %s, this program reads %s; %s"
            .formatted(
                directory,
                found.schema().isEmpty() ? "unknown" : found.schema(),
                Schema.VERSION,
                MakingAnew.ofOtherSchema(ImportedCount.in(directory))));
  }

  static IndexProblem unreadable(Path directory, Throwable cause) {
    Fault fault = Fault.of(cause);
    return new IndexProblem(
        "the index in %s cannot be read: %s%s"
            .formatted(
                directory,
                fault.reason(),
                fault
                    .remedy()
                    .orElseGet(() -> "; " + MakingAnew.ofDamaged(ImportedCount.in(directory)))),
        cause);
  }

  static IndexProblem unwritable(Path directory, Throwable cause) {
    Fault fault = Fault.of(cause);
    return new IndexProblem(
        "the index in %s cannot be written: %s%s"
            .formatted(directory, fault.reason(), fault.remedy().orElse(GO_ON)),
        cause);
  }

  static IndexProblem readOnly(Path directory) {
    return unwritable(directory, new AccessDeniedException(directory.toString()));
  }

  static IndexProblem noFolder(Path file) {
    return new IndexProblem(
        "%s is not a folder, so no index can be in it; --index DIR names another".formatted(file));
  }

  static IndexProblem locked(Path directory, Throwable cause) {
    return new IndexProblem(
        "another run is writing to the index in %s; wait until it has ended".formatted(directory),
        cause);
  }

  static IndexProblem missing(Path directory) {
    return new IndexProblem(
        "there is no index in %s yet; ./archive ingest makes one".formatted(directory));
  }

  static IndexProblem notCopied(Path target, Throwable cause) {
    Fault fault = Fault.of(cause);
    return new IndexProblem(
        "the copy cannot be written to %s: %s; make room or choose another folder"
            .formatted(target, fault.reason()),
        cause);
  }

  static IndexProblem unsound(Path directory) {
    return new IndexProblem(
        "the new index in %s failed its check; the old one stays".formatted(directory));
  }
}
