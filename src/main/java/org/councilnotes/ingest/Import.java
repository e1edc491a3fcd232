package org.councilnotes.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.councilnotes.json.PassageLine;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;

/**
 * Takes in passages that were cut and tagged elsewhere, one JSON object a line, see {@link
 * PassageLine}. What there was of an imported document is replaced; a document that the corpus has
 * itself is not taken.
 *
 * <p>Lines of one document that follow each other need the memory of that document only. Those that
 * come when it had come to its end wait in temporary files and are added at the end, which costs
 * reading the note again. Nothing is seen by readers before all lines were read.
 */
public final class Import {

  private final ArchiveWriter writer;
  private final ImportListener listener;
  private final Clock clock;
  private final Set<String> ended = new HashSet<>();
  private Optional<DocumentLines> open = Optional.empty();
  private long notes;
  private long passages;
  private long bad;

  public Import(ArchiveWriter writer, ImportListener listener, Clock clock) {
    this.writer = writer;
    this.listener = listener;
    this.clock = clock;
  }

  /** What is imported: its name for people, and its bytes. */
  public record Source(String name, InputStream lines) {}

  /**
   * Reads to the end and commits; the lineage of the series that got notes is stale from then on.
   *
   * @param ledger of the archive that is written to
   * @throws IOException where the source cannot be read; nothing is committed then
   * @throws CancellationException where the thread is interrupted; nothing is committed then
   */
  public ImportReport run(Source source, List<SourceFile> ledger) throws IOException {
    Instant start = clock.instant();
    ImportedNotes archive = new ImportedNotes(writer, ledger, source.name());
    try (SetAside aside = new SetAside();
        NoteWriting writing = new NoteWriting(archive)) {
      read(new ByteLines(source.lines()), new Target(archive, writing, aside));
      writing.await();
      for (int file : aside.files()) {
        addTo(aside.lines(file), writing);
        writing.await();
      }
      writer.commit();
      Duration time = Duration.between(start, clock.instant());
      return new ImportReport(notes, passages, bad, aside.count(), time);
    }
  }

  private record Target(ImportedNotes archive, NoteWriting writing, SetAside aside) {}

  private void read(ByteLines lines, Target target) throws IOException {
    boolean more = true;
    while (more) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted");
      }
      try {
        Optional<byte[]> line = lines.next();
        more = line.isPresent();
        line.filter(bytes -> !isBlank(bytes))
            .ifPresent(bytes -> take(new SetAside.Line(lines.number(), bytes), target));
      } catch (ByteLines.LineTooLong e) {
        notTaken(lines.number(), e.getMessage());
      }
    }
    end(target.writing());
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  private void take(SetAside.Line line, Target target) {
    Optional<PassageLine> read = parsed(line);
    if (read.isEmpty()) {
      return;
    }
    PassageLine passage = read.get();
    if (open.filter(lines -> lines.doc().equals(passage.doc())).isEmpty()) {
      end(target.writing());
      DocumentLines next = new DocumentLines(passage.doc());
      if (target.archive().isOfCorpus(next.id())) {
        notTaken(line.number(), "the corpus has this document itself: " + next.doc());
        return;
      }
      if (ended.contains(next.id())) {
        target.aside().add(next.id(), line);
        return;
      }
      open = Optional.of(next);
    }
    add(line.number(), passage, open.orElseThrow());
  }

  private Optional<PassageLine> parsed(SetAside.Line line) {
    try {
      return Optional.of(PassageLine.read(line.bytes()));
    } catch (IllegalArgumentException e) {
      notTaken(line.number(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void add(long number, PassageLine line, DocumentLines to) {
    to.add(line).ifPresentOrElse(reason -> notTaken(number, reason), () -> passages++);
  }

  private void notTaken(long line, String reason) {
    bad++;
    listener.notTaken(line, reason);
  }

  /** The document that was open has come to its end. */
  private void end(NoteWriting writing) {
    open.filter(lines -> lines.added() > 0)
        .ifPresent(
            lines -> {
              notes++;
              ended.add(lines.id());
              writing.write(lines);
            });
    open = Optional.empty();
  }

  /** All notes are read before one is written: the reader of what was written opens once. */
  private void addTo(List<SetAside.Line> lines, NoteWriting writing) {
    Map<String, DocumentLines> documents = new LinkedHashMap<>();
    for (SetAside.Line line : lines) {
      parsed(line)
          .ifPresent(
              read ->
                  add(
                      line.number(),
                      read,
                      documents.computeIfAbsent(
                          ImportedNote.id(read.doc()), id -> written(read.doc()))));
    }
    documents.values().stream().filter(d -> d.added() > 0).forEach(writing::write);
  }

  private DocumentLines written(String doc) {
    DocumentLines lines = new DocumentLines(doc);
    writer
        .written(List.of(lines.id()))
        .forEach(before -> lines.goOn(new ImportedNote(before.note(), before.lives())));
    return lines;
  }
}
