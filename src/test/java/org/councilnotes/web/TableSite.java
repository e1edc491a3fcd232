package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import org.councilnotes.NoteDraft;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;

/** A running archive with two editions of a report that have tables. */
public record TableSite(LuceneArchiveReader archive, WebServer.Running server)
    implements AutoCloseable {

  public static final String NOTE = "92020-20";
  public static final String EARLIER = "92019-19";

  /**
   * Starts it.
   *
   * @param folder for its index
   */
  public static TableSite in(Path folder) {
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (LuceneArchiveWriter writer = index.writer(Thesaurus.NONE)) {
      writer.put(edition("92019/19", 2018, "12", "40"));
      writer.put(edition("92020/20", 2019, "15", "40"));
      writer.commit();
    }
    LuceneArchiveReader archive = index.reader();
    Corpus corpus = new Corpus(folder.resolve("corpus"));
    WebServer.Parts parts =
        new WebServer.Parts(
            archive,
            corpus,
            IngestInstructions.USUAL,
            Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder()),
            SeriesCatalogue.shipped(),
            new IngestProgress(Clock.systemUTC()),
            new CurationFiles(corpus, () -> {}));
    return new TableSite(archive, WebServer.start(parts, 0));
  }

  public Visitor visitor() {
    return Visitor.at(server.port());
  }

  /** A note with a captioned table, a table of remarks, and one without heads. */
  private static Note edition(String number, int year, String peru, String chile) {
    return NoteDraft.numbered(number)
        .date((year + 1) + "-06-01")
        .subject("Report on officers seconded in " + year)
        .report("seconded-officers", year + "-01-01", year + "-12-31")
        .cover(number)
        .heading("I", "I.", "Officers")
        .paragraph("Table 1: Officers by country")
        .table("Table 1: Officers by country", "Country", "Police", "Customs", "=Remarks")
        .cells("Peru", peru, "", "Two of them were seconded by neighbours")
        .country("PE", MentionRole.PARTICIPANT, "Peru")
        .footnote("Including short stays.")
        .cells("Chile", chile, "7", "=1+1")
        .heading("II", "II.", "Remarks")
        .table("", "Provision", "Remark")
        .cells("Article 1 Officers are seconded for a year.")
        .beside(1, "SE: A year is too short.")
        .beside(1, "ES: Could accept two years.")
        .heading("III", "III.", "Contacts")
        .table("")
        .cells("Registry", "open in the morning")
        .cells("Library", "open all day")
        .build();
  }

  @Override
  public void close() {
    server.close();
    archive.close();
  }
}
