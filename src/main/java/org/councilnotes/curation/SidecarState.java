package org.councilnotes.curation;

import java.util.Optional;
import org.councilnotes.corpus.SidecarText;
import org.councilnotes.note.Reason;

/**
 * The sidecar of a file as it is now.
 *
 * @param path of the file that it is beside, as in the ledger
 * @param text empty where there is no sidecar
 * @param hash of its bytes; empty where there is no sidecar
 * @param content its fields; empty where it is invalid as a whole
 * @param problem what is wrong with it as a whole
 */
public record SidecarState(
    String path,
    String text,
    String hash,
    Optional<SidecarText> content,
    Optional<Reason> problem) {

  /** Whether there is a sidecar. */
  public boolean exists() {
    return !hash.isEmpty();
  }
}
