package org.councilnotes.research;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.search.AllHits;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Hit;
import org.councilnotes.search.SearchRequest;

/**
 * All hits of a search, to be written as a file that says which search they answer. Hits are read
 * while they are written, so that a long export starts at once and needs little memory. Hits of
 * notes that are not public are left out, and the file says how many.
 */
public final class Export implements AutoCloseable {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

  private final ExportAbout about;
  private final Readings readings;

  Export(ExportAbout about, Readings readings) {
    this.about = about;
    this.readings = readings;
  }

  /**
   * Asks the archive; the state that answers is kept until this is closed.
   *
   * @param exported what the file says of its time
   */
  public static Export of(SearchRequest request, ArchiveReader world, Instant exported) {
    long withheld = withheld(request, world);
    AllHits hits = world.all(request);
    return new Export(new ExportAbout(request, hits, withheld, exported), new Readings(world));
  }

  /** Known before the first row is written; a public world holds none, so nothing is counted. */
  private static long withheld(SearchRequest request, ArchiveReader world) {
    if (world.notes().stream().allMatch(CitedHit::isPublic)) {
      return 0;
    }
    try (AllHits hits = world.all(request)) {
      return hits.hits().filter(hit -> !CitedHit.isPublic(hit.note())).count();
    }
  }

  /** Such as {@code council-notes-20261125-20261125T201500Z-3.csv}. */
  public String fileName(ExportFormat format) {
    return "council-notes-%s-%s.%s"
        .formatted(DAY.format(about.exported()), about.answered().snapshot(), format.ending());
  }

  /**
   * Writes the file, once; what it is written to stays open.
   *
   * @param rows what a row of a table is; lists of references have one for each hit
   * @throws IOException where it cannot be written any more
   */
  public void write(ExportFormat format, ExportRows rows, OutputStream out) throws IOException {
    if (format.isTable()) {
      write(rows, table(format, rows.columns(), out));
    } else {
      write(references(format, out));
    }
  }

  private TableFile table(ExportFormat format, List<String> columns, OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV -> new CsvFile(out, columns, about);
      case XLSX -> new XlsxFile(out, columns, about);
      default -> new JsonFile(out, columns, about);
    };
  }

  private static ReferenceFile references(ExportFormat format, OutputStream out)
      throws IOException {
    return switch (format) {
      case RIS -> new RisFile(out);
      case BIBTEX -> new BibtexFile(out);
      default -> new CslFile(out);
    };
  }

  private void write(ExportRows rows, TableFile file) throws IOException {
    for (Iterator<CitedHit> hits = hits().iterator(); hits.hasNext(); ) {
      for (List<Cell> row : rows.of(hits.next()).toList()) {
        file.add(row);
      }
    }
    file.end();
  }

  private void write(ReferenceFile file) throws IOException {
    for (Iterator<CitedHit> hits = hits().iterator(); hits.hasNext(); ) {
      file.add(Reference.of(hits.next(), about));
    }
    file.end();
  }

  private Stream<CitedHit> hits() {
    return about.answered().hits().filter(hit -> CitedHit.isPublic(hit.note())).map(this::cited);
  }

  private CitedHit cited(Hit hit) {
    return CitedHit.of(hit, readings.of(hit.note().id()));
  }

  @Override
  public void close() {
    about.answered().close();
  }
}
