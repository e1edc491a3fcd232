package org.councilnotes.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.councilnotes.TestNotes;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.lucene.storage.LuceneSchema;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.schema.IndexFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneArchiveReaderTest {

  private static final String REMEDY = "./archive ingest --rebuild";

  @TempDir private Path directory;

  @Test
  void indexOfAnotherSchemaIsRefused() throws IOException {
    commitWith(Map.of("schema", "0", "number", "7"));
    assertThatThrownBy(() -> LuceneArchiveReader.open(directory))
        .isInstanceOf(LuceneProblem.class)
        .hasMessageContainingAll("schema 0", REMEDY);
    assertThatThrownBy(this::writer).isInstanceOf(LuceneProblem.class).hasMessageContaining(REMEDY);
  }

  @Test
  void indexThatSaysNothingOfItselfIsRefused() throws IOException {
    commitWith(Map.of());
    assertThatThrownBy(() -> LuceneArchiveReader.open(directory))
        .isInstanceOf(LuceneProblem.class)
        .hasMessageContaining("schema unknown");
    assertThatThrownBy(this::writer).isInstanceOf(LuceneProblem.class);
  }

  @Test
  void noteOfAnotherVersionUnderTheSameSchemaIsRefusedWithTheRemedy() throws IOException {
    Document document = new Document();
    document.add(new StringField(IndexFields.RECORD, IndexFields.NOTE, Store.NO));
    document.add(new StringField(IndexFields.NOTE_ID, "90001-20", Store.NO));
    document.add(
        new StoredField(IndexFields.JSON, "{\"id\":\"90001-20\",\"marking\":\"INTERIM\"}"));
    document.add(new StoredField(IndexFields.NOTE_PASSAGES, 0));
    commitWith(Map.of("schema", LuceneSchema.VERSION, "number", "7"), document);

    try (LuceneArchiveReader archive = LuceneArchiveReader.open(directory)) {
      assertThatThrownBy(() -> archive.note("90001-20"))
          .isInstanceOf(LuceneProblem.class)
          .hasMessageContainingAll("another version of this program", "90001-20", REMEDY);
    }
  }

  @Test
  void anyFlippedByteOfACommitIsNoticed() throws IOException {
    hold();
    Path commit = segments();
    byte[] sound = Files.readAllBytes(commit);
    for (int i = 0; i < sound.length; i++) {
      byte[] damaged = sound.clone();
      damaged[i] ^= 0x20;
      Files.write(commit, damaged);
      assertThatThrownBy(() -> LuceneArchiveReader.open(directory))
          .as("byte %d", i)
          .isInstanceOf(LuceneProblem.class)
          .hasMessageContaining(REMEDY);
    }
    assertThatThrownBy(this::writer).isInstanceOf(LuceneProblem.class);
  }

  @Test
  void openReaderGoesOnOnceADamagedCommitWasMended() throws IOException {
    hold();
    try (LuceneArchiveReader archive = LuceneArchiveReader.open(directory)) {
      String before = archive.snapshot();
      hold();
      byte[] sound = Files.readAllBytes(segments());
      Files.write(segments(), new byte[] {1, 2, 3});
      assertThatThrownBy(archive::snapshot).isInstanceOf(LuceneProblem.class);
      Files.write(segments(), sound);
      assertThat(archive.snapshot()).isNotEqualTo(before);
    }
  }

  @Test
  void secondWriterIsToldToWait() {
    try (LuceneArchiveWriter first = writer()) {
      first.put(TestNotes.ANNUAL_2019);
      assertThatThrownBy(this::writer)
          .isInstanceOf(LuceneProblem.class)
          .hasMessageContaining("another run is writing");
    }
  }

  @Test
  void firstRunThatHasNotCommittedYetIsAnEmptyArchive() {
    try (LuceneArchiveWriter writer = writer();
        LuceneArchiveReader archive = LuceneArchiveReader.open(directory)) {
      writer.put(TestNotes.ANNUAL_2019);
      assertThat(archive.search(SearchRequest.of("chile")).hits()).isEmpty();
      assertThat(archive.snapshot()).isEqualTo("empty");
      writer.commit();
      assertThat(archive.search(SearchRequest.of("chile")).hits()).hasSize(1);
    }
  }

  private void hold() {
    try (LuceneArchiveWriter writer = writer()) {
      writer.put(TestNotes.ANNUAL_2019);
      writer.commit();
    }
  }

  private LuceneArchiveWriter writer() {
    return LuceneArchiveWriter.open(directory, ArchiveContractTest.PARENTS);
  }

  private void commitWith(Map<String, String> userData, Document... documents) throws IOException {
    try (FSDirectory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      writer.addDocuments(Arrays.asList(documents));
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }

  private Path segments() throws IOException {
    try (var files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segments_"))
          .findFirst()
          .orElseThrow();
    }
  }
}
