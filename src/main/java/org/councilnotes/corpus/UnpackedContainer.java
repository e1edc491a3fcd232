package org.councilnotes.corpus;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.FileOutcome;

/**
 * What an archive turned out to be.
 *
 * @param outcome of the archive itself, which is no document
 * @param members in its order; none where it was refused as a whole
 */
public record UnpackedContainer(FileOutcome outcome, List<Member> members) {

  public UnpackedContainer {
    members = List.copyOf(members);
  }

  /**
   * One file of the archive.
   *
   * @param file its path with that of the archive before it, and where its content lies now
   * @param ended how its way ended; empty where it is to be read
   */
  public record Member(CorpusFile file, Optional<FileOutcome> ended) {}

  /** The members to be read. */
  public List<CorpusFile> documents() {
    return members.stream().filter(m -> m.ended().isEmpty()).map(Member::file).toList();
  }

  static UnpackedContainer refused(FileOutcome outcome) {
    return new UnpackedContainer(outcome, List.of());
  }
}
