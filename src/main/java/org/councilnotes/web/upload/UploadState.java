package org.councilnotes.web.upload;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.upload.UploadOutcome;
import org.councilnotes.web.address.NoteLink;
import org.springframework.web.util.UriUtils;

/**
 * What became of a file that was sent, for a page.
 *
 * @param read its line of the ledger; empty while no run has looked at its content
 * @param gone whether somebody took the file away before a run looked at it
 */
record UploadState(UploadEntry entry, Optional<LedgerEntry> read, boolean gone) {

  /** State of a file that was not taken. */
  static final String REFUSED = "refused";

  /** State of a file that is in the corpus, and that no run has looked at. */
  static final String WAITING = "waiting";

  /** State of a file that somebody took away before a run looked at it. */
  static final String GONE = "gone";

  public boolean isWaiting() {
    return state().equals(WAITING);
  }

  /** The state: one of a ledger, or one of the three here. */
  public String state() {
    return entry.placed().isEmpty()
        ? REFUSED
        : read.map(line -> line.outcome().state()).orElse(gone ? GONE : WAITING);
  }

  /** The name as sent, with control characters escaped that could move or break the line. */
  public String name() {
    return ControlCharacterEscaping.escapeLine(entry.name());
  }

  /** The file of the corpus that has the content; empty where it was refused. */
  public String path() {
    return entry
        .placed()
        .map(placed -> ControlCharacterEscaping.escapeLine(placed.path()))
        .orElse("");
  }

  /** Whether the corpus had the content before. */
  public boolean isPresent() {
    return entry.outcome() instanceof UploadOutcome.Present;
  }

  /** Where the file is kept whose place it took; empty where it took none. */
  public String kept() {
    return entry.outcome() instanceof UploadOutcome.Written(_, _, Optional<String> kept)
        ? kept.map(ControlCharacterEscaping::escapeLine).orElse("")
        : "";
  }

  /** Address of the page where the sidecar can be changed that stands in the way; or empty. */
  public String sidecarHref() {
    return entry.outcome() instanceof UploadOutcome.Refused(_, Optional<String> beside)
        ? beside
            .map(path -> "/sidecar?path=" + UriUtils.encode(path, StandardCharsets.UTF_8))
            .orElse("")
        : "";
  }

  /** Why it was refused or set aside; empty where there is nothing to say. */
  public Optional<Reason> reason() {
    return entry.outcome() instanceof UploadOutcome.Refused(Reason reason, _)
        ? Optional.of(reason)
        : read.map(LedgerEntry::outcome).flatMap(FileOutcome::findReason);
  }

  /** The number of its note, where the reader can open it. */
  public Optional<String> note() {
    return read.filter(line -> line.outcome().isIndexed()).flatMap(LedgerEntry::note);
  }

  /** Address of the note; empty where there is none. */
  public String href() {
    return note().map(NoteLink::to).orElse("");
  }
}
