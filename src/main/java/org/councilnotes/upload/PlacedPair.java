package org.councilnotes.upload;

import java.util.Optional;

/**
 * What became of a file and of the sidecar that was sent with it.
 *
 * @param sidecar empty where none was sent
 */
public record PlacedPair(UploadOutcome file, Optional<UploadOutcome> sidecar) {

  /** Neither was taken, since the sidecar cannot be: it may restrict the file. */
  public static PlacedPair withoutSidecar(UploadOutcome.Refused sidecar) {
    return new PlacedPair(UploadOutcome.Refused.forSidecar(sidecar), Optional.of(sidecar));
  }
}
