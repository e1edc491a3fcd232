package org.councilnotes.lucene.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.storage.LuceneSchema;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index tells of imported notes, even where it cannot be read any more. */
class ImportedNoteCountTest {

  private static final String IMPORTED_2019 = LedgerEntry.IMPORT + "lines.jsonl#2019";
  private static final String IMPORTED_DECLARATION = LedgerEntry.IMPORT + "lines.jsonl#other";

  @TempDir private Path index;
  private LuceneArchiveHome home;

  @BeforeEach
  void lookAtTheHome() {
    home = LuceneArchiveHome.publicWorld(index);
  }

  @Test
  void indexWithoutImportedNotesSaysNone() {
    home.writer(ArchiveContractTest.PARENTS).close();
    assertThat(told()).hasValue(0);
    hold(ANNUAL_2018, "notes/2018.pdf");
    assertThat(told()).hasValue(0);
  }

  @Test
  void everyCommitSaysHowManyThereAreThen() {
    hold(ANNUAL_2019, IMPORTED_2019);
    hold(DECLARATION_2019, IMPORTED_DECLARATION);
    hold(DECLARATION_2019, IMPORTED_DECLARATION);
    assertThat(told()).hasValue(2);
    hold(ANNUAL_2018, "notes/2018.pdf");
    assertThat(told()).hasValue(2);
    try (LuceneArchiveWriter writer = home.writer(ArchiveContractTest.PARENTS)) {
      writer.removeLedgerEntry(IMPORTED_2019);
      writer.commit();
    }
    assertThat(told()).hasValue(1);
  }

  @Test
  void anotherSchemaHidesNothing() throws IOException {
    hold(ANNUAL_2019, IMPORTED_2019);
    commitWith(Map.of("schema", "of a later program", "imported", "7"));
    assertThat(told()).hasValue(7);
  }

  @Test
  void indexOfAProgramThatDidNotCountIsCounted() throws IOException {
    hold(ANNUAL_2018, "notes/2018.pdf");
    hold(ANNUAL_2019, IMPORTED_2019);
    for (String schema : List.of(LuceneSchema.VERSION, "4")) {
      commitWith(Map.of("schema", schema, "number", "2"));
      assertThat(told()).as("schema " + schema).hasValue(1);
    }
  }

  @Test
  void indexOfAProgramThatDidNotCountIsGoneOnWith() throws IOException {
    hold(ANNUAL_2019, IMPORTED_2019);
    commitWith(Map.of("schema", LuceneSchema.VERSION, "number", "1"));
    try (LuceneArchiveReader archive = home.reader()) {
      assertThat(archive.notes()).hasSize(1);
    }
    hold(ANNUAL_2018, "notes/2018.pdf");
    damage(ImportedNoteCountTest::isOfASegment); // now the commit alone can tell
    assertThat(told()).hasValue(1);
  }

  @Test
  void damageBesideTheListOfSegmentsHidesNothing() throws IOException {
    hold(ANNUAL_2019, IMPORTED_2019);
    damage(ImportedNoteCountTest::isOfASegment);
    assertThat(told()).hasValue(1);
  }

  @Test
  void listOfSegmentsThatIsDamagedOrGoneTellsNothing() throws IOException {
    hold(ANNUAL_2018, "notes/2018.pdf");
    damage(name -> name.startsWith("segments_"));
    assertThat(told()).isEmpty();
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("segments_")) {
        Files.delete(file);
      }
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void damagedIndexOfAProgramThatDidNotCountTellsNothing() throws IOException {
    hold(ANNUAL_2018, "notes/2018.pdf");
    commitWith(Map.of("schema", LuceneSchema.VERSION, "number", "1"));
    damage(ImportedNoteCountTest::isOfASegment);
    assertThat(told()).isEmpty();
  }

  private OptionalLong told() {
    return ImportedNoteCount.in(home.world());
  }

  private void hold(Note note, String path) {
    try (LuceneArchiveWriter writer = home.writer(ArchiveContractTest.PARENTS)) {
      writer.put(note);
      writer.putLedgerEntry(
          new LedgerEntry(path, "", "1", new FileOutcome.Indexed(), Optional.of(note.id())));
      writer.commit();
    }
  }

  private void commitWith(Map<String, String> userData) throws IOException {
    try (FSDirectory directory = FSDirectory.open(home.world());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }

  /** The list of segments cannot be read without their own descriptions. */
  private static boolean isOfASegment(String name) {
    return name.startsWith("_") && !name.endsWith(".si");
  }

  private void damage(Predicate<String> chosen) throws IOException {
    for (Path file : files()) {
      if (chosen.test(file.getFileName().toString())) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(home.world())) {
      return files.toList();
    }
  }
}
