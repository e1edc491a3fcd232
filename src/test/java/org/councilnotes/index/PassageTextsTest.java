package org.councilnotes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.councilnotes.TestNotes;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.ArchiveContractTest;
import org.councilnotes.search.SourceFile;
import org.councilnotes.terms.TextPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the texts of passages lie in the index. */
class PassageTextsTest {

  @TempDir private Path directory;

  /** Lengths that some documents lack are kept as a list, which Lucene walks for each term. */
  @Test
  void everyDocumentBesidePassagesHasLengthsOfTheirTexts() throws IOException {
    try (LuceneWriter writer = LuceneWriter.open(directory, ArchiveContractTest.PARENTS)) {
      writer.put(TestNotes.ANNUAL_2019);
      writer.record(
          new SourceFile(
              "notes/a.pdf",
              "",
              "1",
              new Outcome.Indexed(),
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
