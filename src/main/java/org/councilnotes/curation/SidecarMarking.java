package org.councilnotes.curation;

import java.util.Optional;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Reason;

/**
 * What the sidecar of a file says of its marking.
 *
 * @param marking empty where it gives none
 * @param content SHA-256 of the content that this was decided on; empty where a person wrote the
 *     marking for whatever lies at the path
 * @param version SHA-256 of the sidecar; empty where there is none
 * @param problem why nothing can be written into it; empty where it can be
 */
public record SidecarMarking(
    Optional<Marking> marking, Optional<String> content, String version, Optional<Reason> problem) {

  /** Of a file without a sidecar. */
  static final SidecarMarking NONE =
      new SidecarMarking(Optional.empty(), Optional.empty(), "", Optional.empty());

  static SidecarMarking unusable(String version, Reason problem) {
    return new SidecarMarking(Optional.empty(), Optional.empty(), version, Optional.of(problem));
  }

  /** Whether it holds for a file with the content of a SHA-256. */
  boolean isOf(String hash) {
    return content.isEmpty() || content.get().equals(hash);
  }
}
