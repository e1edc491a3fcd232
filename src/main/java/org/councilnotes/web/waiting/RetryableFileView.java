package org.councilnotes.web.waiting;

import java.time.Instant;
import java.util.Optional;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.LedgerEntry;

/** A file that failed or is partial, as the page shows it. */
record RetryableFileView(LedgerEntry entry) {

  /** Stands for its path in forms. */
  public String id() {
    return entry.id();
  }

  public String path() {
    return ControlCharacterEscaping.escapeLine(entry.path());
  }

  public String state() {
    return entry.outcome().state();
  }

  /** How often this content was read. */
  public int tries() {
    return entry.tries().count();
  }

  /** When it was read last; empty where it never was. */
  public Optional<Instant> tried() {
    return entry.tries().isNone() ? Optional.empty() : Optional.of(entry.tries().last());
  }
}
