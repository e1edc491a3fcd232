package org.councilnotes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.TestNotes;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * A site with both worlds in {@code index} and a corpus in {@code corpus} of a folder, which a test
 * may take away under it. The public world has one note, the complete one two.
 */
public final class StoredSite implements AutoCloseable {

  private final Path folder;
  private final ArchiveReader open;
  private final ArchiveReader complete;
  private final IngestProgress progress = new IngestProgress(Clock.systemUTC());
  private final WebServer.Running server;

  private StoredSite(Path folder) {
    this.folder = folder;
    this.open = world(LuceneArchiveHome.publicWorld(index()), TestNotes.DECLARATION_2019);
    this.complete =
        world(
            LuceneArchiveHome.completeWorld(index()),
            TestNotes.DECLARATION_2019,
            TestNotes.ANNUAL_2019);
    this.server = WebServer.start(parts(), 0);
  }

  public static StoredSite open(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("corpus/notes"));
    return new StoredSite(folder);
  }

  private static ArchiveReader world(LuceneArchiveHome home, Note... notes) {
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      for (Note note : notes) {
        writer.put(note);
        writer.putLedgerEntry(
            file(note.id() + ".pdf", new FileOutcome.Indexed(), Optional.of(note.id())));
      }
      writer.putLedgerEntry(
          file(
              "broken.pdf",
              new FileOutcome.Failed(ReasonCode.PARSE_ERROR.of(ReasonCode.GAVE_UP.of())),
              Optional.empty()));
      writer.commit();
    }
    return home.reader();
  }

  private static LedgerEntry file(String name, FileOutcome outcome, Optional<String> note) {
    return new LedgerEntry("notes/" + name, "0f", "1", outcome, note);
  }

  private WebServer.Parts parts() {
    Corpus corpus = new Corpus(folder.resolve("corpus"));
    return new WebServer.Parts(
        ArchiveAccess.of(open, Optional.of(complete), () -> ArchiveUser.ANONYMOUS),
        corpus,
        IngestInstructions.USUAL,
        Vocabulary.load(Optional.empty()),
        SeriesCatalogue.shipped(),
        progress,
        new CurationFiles(corpus, () -> {}));
  }

  public Path index() {
    return folder.resolve("index");
  }

  /** The files of the public world whose names have an ending or a beginning. */
  public List<Path> files(String part) {
    try (Stream<Path> files = Files.list(index().resolve("public"))) {
      return files.filter(file -> file.getFileName().toString().contains(part)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public IngestProgress progress() {
    return progress;
  }

  public Visitor visitor() {
    return Visitor.at(server.port());
  }

  public int port() {
    return server.port();
  }

  /** The one part of the server of a type; empty where there is none. */
  public <T> Optional<T> part(Class<T> type) {
    return Optional.ofNullable(server.context().getBeanProvider(type).getIfAvailable());
  }

  @Override
  public void close() {
    server.close();
    open.close();
    complete.close();
  }
}
