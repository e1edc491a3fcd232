package org.councilnotes.fetch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.note.ReasonCode;

/** Downloads documents of the register into a folder of notes. */
public final class NoteFetcher implements AutoCloseable {

  private final RegisterClient register;
  private final NotesFolder folder;

  /**
   * Opens the folder for one run.
   *
   * @param notes the folder; nothing is written elsewhere
   * @throws UncheckedIOException where it is not writable, or another run is fetching into it
   */
  public NoteFetcher(RegisterClient register, Path notes) {
    this.register = register;
    this.folder = NotesFolder.open(notes);
  }

  /**
   * Fetches a document, unless the folder has its present version.
   *
   * @throws InterruptedException where the run is cancelled; no partial file is left
   * @throws UncheckedIOException where its file cannot be written
   */
  public FetchResult fetch(RegisterEntry entry) throws InterruptedException {
    return new FetchResult(entry, register.address(entry), outcome(entry));
  }

  private FetchOutcome outcome(RegisterEntry entry) throws InterruptedException {
    String name = entry.fileName();
    Optional<HttpValidators> held = folder.heldValidators(name);
    return switch (register.requestDocument(entry, held)) {
      case RegisterResponse.Document document -> folder.keep(name, document);
      case RegisterResponse.NotModified _ when held.isPresent() ->
          new FetchOutcome.Unchanged(folder.file(name));
      case RegisterResponse.NotModified _ ->
          new FetchOutcome.Refused(ReasonCode.UNHELD_UNCHANGED.of());
      case RegisterResponse.Missing _ -> new FetchOutcome.Missing();
      case RegisterResponse.Refused refused -> new FetchOutcome.Refused(refused.why());
      case RegisterResponse.Failed failed -> new FetchOutcome.Failed(failed.why());
    };
  }

  @Override
  public void close() {
    folder.close();
  }
}
