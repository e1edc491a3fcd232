package org.councilnotes.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Marking;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.StoredNoteReader;

/**
 * Exports all hits of a search to a file with its provenance. Streams the hits, so that a long
 * export starts at once and needs little memory. A file from a world with restricted notes is
 * marked as a whole, and each row by its note.
 */
public final class SearchExport implements AutoCloseable {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

  private final ExportProvenance about;
  private final StoredNoteReader world;
  private final Runnable end;

  SearchExport(ExportProvenance about, StoredNoteReader world) {
    this(about, world, () -> {});
  }

  private SearchExport(ExportProvenance about, StoredNoteReader world, Runnable end) {
    this.about = about;
    this.world = world;
    this.end = end;
  }

  /**
   * Executes the search. The snapshot, from which hits and marking come, is kept until this is
   * closed.
   *
   * @param exported time of the export, as written in the file
   */
  public static SearchExport of(SearchRequest request, ArchiveReader world, Instant exported) {
    ArchiveReader snapshot = world.openSnapshot();
    try {
      Marking marking = snapshot.marking();
      HitStream hits = snapshot.stream(request);
      return new SearchExport(
          new ExportProvenance(request, hits, marking, exported), snapshot, snapshot::close);
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  /** A file name such as {@code council-notes-20261125-20261125T201500Z-3.csv}. */
  public String fileName(ExportFormat format) {
    return "council-notes-%s-%s%s.%s"
        .formatted(
            DAY.format(about.exported()),
            about.answered().snapshot(),
            NoteCaption.fileSuffix(about.marking()),
            format.ending());
  }

  /**
   * Writes the file, once; does not close the stream.
   *
   * @param rows what a row of a table stands for; lists of references have one for each hit
   * @throws IOException where the stream cannot be written to
   */
  public void write(ExportFormat format, ExportRowKind rows, OutputStream out) throws IOException {
    if (format.isTable()) {
      write(rows, table(format, rows.columns(), out));
    } else {
      Writer text = text(out);
      write(references(format, text));
      text.flush();
    }
  }

  private static Writer text(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private TableWriter table(ExportFormat format, List<String> columns, OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV -> new CsvWriter(text(out), columns, about.facts());
      case XLSX -> new XlsxWriter(out, columns, about.facts());
      default -> new JsonTableWriter(text(out), columns, about);
    };
  }

  private static ReferenceWriter references(ExportFormat format, Writer out) throws IOException {
    return switch (format) {
      case RIS -> new RisWriter(out);
      case BIBTEX -> new BibtexWriter(out);
      default -> new CslJsonWriter(out);
    };
  }

  private void write(ExportRowKind rows, TableWriter file) throws IOException {
    for (Iterator<CitedHit> hits = hits().iterator(); hits.hasNext(); ) {
      for (List<ExportValue> row : rows.of(hits.next()).toList()) {
        file.add(row);
      }
    }
    file.end();
  }

  private void write(ReferenceWriter file) throws IOException {
    for (Iterator<CitedHit> hits = hits().iterator(); hits.hasNext(); ) {
      file.add(BibliographicReference.of(hits.next(), about));
    }
    file.end();
  }

  private Stream<CitedHit> hits() {
    return CitedHit.of(about.answered().hits(), world);
  }

  @Override
  public void close() {
    try {
      about.answered().close();
    } finally {
      end.run();
    }
  }
}
