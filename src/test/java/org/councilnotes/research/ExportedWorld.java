package org.councilnotes.research;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.index.LuceneArchive;
import org.councilnotes.index.LuceneWriter;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Role;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Listing;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SourceFile;

/** A small archive and what is exported of it. */
record ExportedWorld(ArchiveReader reader) implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-25T20:15:00.5Z");
  static final String FORMULA = "=HYPERLINK(\"http://example.org\") seized in Peru";
  static final String TRICKY = "'tis {braces} and \\backslash 100 % of \u201Cworthy\u201D & _more_";

  /** A note whose words are taken for something else. */
  static final Note HOSTILE =
      NoteDraft.withoutNumber("plain-0f0f0f0f")
          .date("2020-02-01")
          .subject("A {subject} with \\ and & and \u201Cquotes\u201D, and a comma")
          .heading("I", "I.", "Harvest")
          .paragraph(FORMULA)
          .country("PE", Role.OTHER, "Peru")
          .paragraph(TRICKY)
          .changed("Harvest of ~coca in Bolivia~ crops in Colombia")
          .country("BO", Role.OTHER, "Bolivia")
          .country("CO", Role.OTHER, "Colombia")
          .paragraph("Harvest " + "long ".repeat(8_000) + "end")
          .build();

  static final Note RESTRICTED = restricted();

  private static Note restricted() {
    Note note =
        NoteDraft.numbered("90999/19")
            .date("2019-09-09")
            .subject("Secret subject")
            .heading("I", "I.", "Secret heading")
            .paragraph("The observatory of Chile met in secret.")
            .country("CL", Role.OTHER, "Chile")
            .build();
    return note.withCover(note.cover().with(Marking.LIMITE));
  }

  static ExportedWorld in(Path folder, Note... more) {
    Path world = folder.resolve("world");
    try (LuceneWriter writer = LuceneWriter.open(world, Thesaurus.NONE)) {
      TestNotes.ENGLISH.forEach(writer::put);
      writer.put(HOSTILE);
      List.of(more).forEach(writer::put);
      writer.record(
          new SourceFile(
              "notes/a.pdf",
              "",
              "7",
              new Outcome.Indexed(),
              Optional.of(TestNotes.ANNUAL_2019.id())));
      writer.commit();
    }
    return new ExportedWorld(LuceneArchive.open(world));
  }

  byte[] export(String query, ExportFormat format, ExportRows rows) {
    return export(SearchRequest.of(query), format, rows);
  }

  byte[] export(SearchRequest request, ExportFormat format, ExportRows rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Export export = Export.of(request, reader, NOW)) {
      export.write(format, rows, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  String text(String query, ExportFormat format) {
    return new String(export(query, format, ExportRows.PASSAGES), StandardCharsets.UTF_8);
  }

  static SearchRequest grouped(String query) {
    return SearchRequest.of(query).listed(Listing.OF_WORDINGS);
  }

  @Override
  public void close() {
    reader.close();
  }
}
