package org.councilnotes.corpus;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.FileOutcome;

/**
 * The result of unpacking a container.
 *
 * @param outcome of the container itself, which is no document
 * @param members in the order of the container; empty where the container was refused
 */
public record UnpackedContainer(FileOutcome outcome, List<Member> members) {

  public UnpackedContainer {
    members = List.copyOf(members);
  }

  /**
   * One member.
   *
   * @param file with the path of the container before its own, and with the place of its unpacked
   *     content
   * @param ended its outcome where it is not to be read; else empty
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
