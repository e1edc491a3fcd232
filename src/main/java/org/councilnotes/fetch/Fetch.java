package org.councilnotes.fetch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Brings documents of the register into a folder of notes. */
public final class Fetch implements AutoCloseable {

  private final Register register;
  private final NotesFolder folder;

  /**
   * For one run.
   *
   * @param notes the folder; nothing is written anywhere else
   * @throws UncheckedIOException where it cannot be written to, or another run is fetching into it
   */
  public Fetch(Register register, Path notes) {
    this.register = register;
    this.folder = NotesFolder.open(notes);
  }

  /**
   * Fetches one entry, unless it is there already.
   *
   * @throws InterruptedException where the run is to end; no half file is left
   * @throws UncheckedIOException where its file cannot be written
   */
  public FetchResult fetch(RegisterEntry entry) throws InterruptedException {
    return new FetchResult(entry, register.address(entry), outcome(entry));
  }

  private FetchOutcome outcome(RegisterEntry entry) throws InterruptedException {
    String name = entry.fileName();
    Optional<Validators> held = folder.held(name);
    return switch (register.ask(entry, held)) {
      case Answer.Document document -> folder.keep(name, document);
      case Answer.NotModified _ when held.isPresent() ->
          new FetchOutcome.Unchanged(folder.file(name));
      case Answer.NotModified _ ->
          new FetchOutcome.Refused("the register calls unchanged what is not held");
      case Answer.Missing _ -> new FetchOutcome.Missing();
      case Answer.Refused refused -> new FetchOutcome.Refused(refused.reason());
      case Answer.Failed failed -> new FetchOutcome.Failed(failed.reason());
    };
  }

  @Override
  public void close() {
    folder.close();
  }
}
