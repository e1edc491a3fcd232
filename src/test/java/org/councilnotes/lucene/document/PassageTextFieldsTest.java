package org.councilnotes.lucene.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.councilnotes.TestNotes;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.schema.TextPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the texts of passages lie in the index. */
class PassageTextFieldsTest {

  @TempDir private Path directory;

  /** Lengths that some documents lack are kept as a list, which Lucene walks for each term. */
  @Test
  void everyDocumentBesidePassagesHasLengthsOfTheirTexts() throws IOException {
    try (LuceneArchiveWriter writer =
        LuceneArchiveWriter.open(directory, ArchiveContractTest.PARENTS)) {
      writer.put(TestNotes.ANNUAL_2019);
      writer.putLedgerEntry(
          new LedgerEntry(
              "notes/a.pdf",
              "",
              "1",
              new FileOutcome.Indexed(),
              Optional.of(TestNotes.ANNUAL_2019.id())));
      writer.commit();
    }
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(directory))) {
      LeafReader only = reader.leaves().getFirst().reader();
      for (TextPart part : TextPart.AROUND) {
        assertThat(only.getNormValues(part.field()).cost()).isEqualTo(only.maxDoc());
      }
    }
  }
}
