package org.councilnotes.fetch;

import java.net.URI;

/** A requested document, its address and the outcome. */
public record FetchResult(RegisterEntry entry, URI address, FetchOutcome outcome) {

  /** Whether its file is in the corpus. */
  public boolean isHeld() {
    return outcome.file().isPresent();
  }
}
