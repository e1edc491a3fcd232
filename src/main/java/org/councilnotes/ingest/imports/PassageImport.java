package org.councilnotes.ingest.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.json.ImportLine;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;

/**
 * Takes in passages that were cut and tagged elsewhere, one JSON object a line, see {@link
 * ImportLine}. What there was of an imported document is replaced; a document that the corpus has
 * itself is not taken.
 *
 * <p>Lines of one document that follow each other need the memory of that document only. Those that
 * come when it had come to its end wait in temporary files and are added at the end, which costs
 * reading the note again. Nothing is seen by readers before all lines were read.
 */
public final class PassageImport {

  private final ArchiveWriter writer;
  private final Listener listener;
  private final Clock clock;
  private final WithdrawnNotes withdrawn;
  private final Set<String> ended = new HashSet<>();
  private Optional<ImportedDocumentBuilder> open = Optional.empty();
  private long notes;
  private long passages;
  private long bad;

  /** An import into an archive from which nothing is withdrawn. */
  public PassageImport(ArchiveWriter writer, Listener listener, Clock clock) {
    this(writer, listener, clock, WithdrawnNotes.NONE);
  }

  /**
   * An import.
   *
   * @param withdrawn notes that are not taken
   */
  public PassageImport(
      ArchiveWriter writer, Listener listener, Clock clock, WithdrawnNotes withdrawn) {
    this.withdrawn = withdrawn;
    this.writer = writer;
    this.listener = listener;
    this.clock = clock;
  }

  /** An input: its name for people, and its bytes. */
  public record Source(String name, InputStream lines) {}

  /**
   * Reads to the end and commits. The lineage of the series that got notes is stale afterwards.
   *
   * @param ledger of the archive that is written to
   * @throws IOException where the input cannot be read; nothing is committed then
   * @throws CancellationException where the thread is interrupted; nothing is committed then
   */
  public Report run(Source source, List<LedgerEntry> ledger) throws IOException {
    Instant start = clock.instant();
    ImportedNoteWriter archive = new ImportedNoteWriter(writer, ledger, source.name());
    try (SpilledLines aside = new SpilledLines();
        ParallelNoteWriter writing = new ParallelNoteWriter(archive)) {
      read(new BoundedLineReader(source.lines()), new Target(archive, writing, aside));
      writing.await();
      for (int file : aside.files()) {
        addTo(aside.lines(file), writing);
        writing.await();
      }
      writer.commit();
      Duration time = Duration.between(start, clock.instant());
      return new Report(notes, passages, bad, aside.count(), time);
    }
  }

  private record Target(
      ImportedNoteWriter archive, ParallelNoteWriter writing, SpilledLines aside) {}

  private void read(BoundedLineReader lines, Target target) throws IOException {
    boolean more = true;
    while (more) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted");
      }
      try {
        Optional<byte[]> line = lines.next();
        more = line.isPresent();
        line.filter(bytes -> !isBlank(bytes))
            .ifPresent(bytes -> take(new SpilledLines.Line(lines.number(), bytes), target));
      } catch (BoundedLineReader.LineTooLong e) {
        rejectLine(lines.number(), e.getMessage());
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

  private void take(SpilledLines.Line line, Target target) {
    Optional<ImportLine> read = parsed(line);
    if (read.isEmpty()) {
      return;
    }
    ImportLine passage = read.get();
    if (open.filter(lines -> lines.doc().equals(passage.doc())).isEmpty()) {
      end(target.writing());
      ImportedDocumentBuilder next = new ImportedDocumentBuilder(passage.doc());
      if (withdrawn.hasNote(next.id())) {
        rejectLine(line.number(), "this document is withdrawn: " + next.doc());
        return;
      }
      if (target.archive().isOfCorpus(next.id())) {
        rejectLine(line.number(), "the corpus has this document itself: " + next.doc());
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

  private Optional<ImportLine> parsed(SpilledLines.Line line) {
    try {
      return Optional.of(ImportLine.read(line.bytes()));
    } catch (IllegalArgumentException e) {
      rejectLine(line.number(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void add(long number, ImportLine line, ImportedDocumentBuilder to) {
    to.add(line).ifPresentOrElse(reason -> rejectLine(number, reason), () -> passages++);
  }

  private void rejectLine(long line, String reason) {
    bad++;
    listener.lineRejected(line, reason);
  }

  /** The document that was open has come to its end. */
  private void end(ParallelNoteWriter writing) {
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
  private void addTo(List<SpilledLines.Line> lines, ParallelNoteWriter writing) {
    Map<String, ImportedDocumentBuilder> documents = new LinkedHashMap<>();
    for (SpilledLines.Line line : lines) {
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

  private ImportedDocumentBuilder written(String doc) {
    ImportedDocumentBuilder lines = new ImportedDocumentBuilder(doc);
    writer
        .written(List.of(lines.id()))
        .forEach(before -> lines.goOn(new ImportedNote(before.note(), before.lives())));
    return lines;
  }

  /** The lines of a stream as bytes. Of a line that is too long only its length is kept. */
  private static final class BoundedLineReader {

    /** Longest line in bytes: the longest text with every character escaped, and its tags. */
    static final int LONGEST = 16 << 20;

    private static final int BUFFER = 1 << 18;

    /** U+FEFF at the start of a file only says that it is UTF-8. */
    private static final byte[] ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private boolean ended;
    private long number;

    BoundedLineReader(InputStream in) {
      this.in = in;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
      return number;
    }

    /**
     * The next line, without its terminator; empty at the end of the input.
     *
     * @throws LineTooLong for such a line; the next call continues after it
     */
    Optional<byte[]> next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long length = 0;
      boolean whole = false;
      while (!whole && fill()) {
        int stop = start;
        while (stop < end && buffer[stop] != '\n') {
          stop++;
        }
        length += stop - start;
        if (length <= LONGEST) {
          line.write(buffer, start, stop - start);
        }
        whole = stop < end;
        start = whole ? stop + 1 : stop;
      }
      if (!whole && length == 0) {
        return Optional.empty();
      }
      number++;
      if (length > LONGEST) {
        throw new LineTooLong(length);
      }
      return Optional.of(number == 1 ? withoutOrderMark(line.toByteArray()) : line.toByteArray());
    }

    private boolean fill() throws IOException {
      if (start == end && !ended) {
        start = 0;
        end = Math.max(0, in.read(buffer));
        ended = end == 0;
      }
      return start < end;
    }

    private static byte[] withoutOrderMark(byte[] line) {
      boolean marked =
          line.length >= ORDER_MARK.length
              && Arrays.equals(line, 0, ORDER_MARK.length, ORDER_MARK, 0, ORDER_MARK.length);
      return marked ? Arrays.copyOfRange(line, ORDER_MARK.length, line.length) : line;
    }

    /** A line of more than {@link #LONGEST} bytes. */
    static final class LineTooLong extends IOException {
      private static final long serialVersionUID = 1;

      LineTooLong(long length) {
        super("the line is too long: %d bytes, %d at most".formatted(length, LONGEST));
      }
    }
  }

  /** Follows an import. Every call comes from the thread that runs it. */
  public interface Listener {

    /**
     * A line was rejected.
     *
     * @param line its number, from 1
     * @param reason for people
     */
    void lineRejected(long line, String reason);
  }

  /**
   * The result of an import.
   *
   * @param notes how many were written
   * @param passages how many lines are in them
   * @param bad how many lines were rejected
   * @param scattered how many lines came after other documents had followed their own
   * @param time of reading and writing, without lineage
   */
  public record Report(long notes, long passages, long bad, long scattered, Duration time) {}
}
