package org.councilnotes.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Thesaurus;

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
          .country("PE", MentionRole.MENTIONED, "Peru")
          .paragraph(TRICKY)
          .changed("Harvest of ~coca in Bolivia~ crops in Colombia")
          .country("BO", MentionRole.MENTIONED, "Bolivia")
          .country("CO", MentionRole.MENTIONED, "Colombia")
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
            .country("CL", MentionRole.MENTIONED, "Chile")
            .build();
    return note.withCover(note.cover().withMarking(Marking.LIMITE));
  }

  static ExportedWorld in(Path folder, Note... more) {
    Path world = folder.resolve("world");
    try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(world, Thesaurus.NONE)) {
      TestNotes.ENGLISH.forEach(writer::put);
      writer.put(HOSTILE);
      List.of(more).forEach(writer::put);
      writer.putLedgerEntry(
          new LedgerEntry(
              "notes/a.pdf",
              "",
              "7",
              new FileOutcome.Indexed(),
              Optional.of(TestNotes.ANNUAL_2019.id())));
      writer.commit();
    }
    return new ExportedWorld(LuceneArchiveReader.open(world));
  }

  byte[] export(String query, ExportFormat format, ExportRowKind rows) {
    return export(SearchRequest.of(query), format, rows);
  }

  byte[] export(SearchRequest request, ExportFormat format, ExportRowKind rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SearchExport export = SearchExport.of(request, reader, NOW)) {
      export.write(format, rows, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  String text(String query, ExportFormat format) {
    return new String(export(query, format, ExportRowKind.PASSAGES), StandardCharsets.UTF_8);
  }

  static SearchRequest grouped(String query) {
    return SearchRequest.of(query).withListing(ResultPageRequest.OF_WORDINGS);
  }

  @Override
  public void close() {
    reader.close();
  }
}
