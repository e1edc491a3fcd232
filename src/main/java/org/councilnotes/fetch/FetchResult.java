package org.councilnotes.fetch;

import java.net.URI;

/** What was asked for, where, and what came of it. */
public record FetchResult(RegisterEntry entry, URI address, FetchOutcome outcome) {

  /** Whether its file is in the corpus now. */
  public boolean isHeld() {
    return outcome.file().isPresent();
  }
}
