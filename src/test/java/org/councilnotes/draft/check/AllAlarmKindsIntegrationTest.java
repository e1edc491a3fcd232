package org.councilnotes.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.SampleArchive;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft, read from its file, that has one slip of each kind beside the edition before it. */
class AllAlarmKindsIntegrationTest {

  private static final Path FOLDER = Path.of("src/test/resources/draft/alarm");

  @TempDir private Path folder;

  @Test
  void everyKindOfAlarmIsRaisedOnce() throws IOException {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (NotePipeline way = NotePipeline.forOne(SampleArchive.corpus())) {
      Note before = way.read(FOLDER.resolve("edition-2018.txt")).note().orElseThrow();
      Note draft = way.read(FOLDER.resolve("draft-2019.txt")).note().orElseThrow();
      try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
        writer.put(before);
        writer.commit();
      }
      try (ArchiveReader world = home.reader()) {
        DraftCheck check =
            DraftCheck.of(
                draft,
                before.report().series(),
                world,
                NearMeaning.NONE,
                Vocabulary.load(Optional.empty()));
        assertThat(check.alarms())
            .extracting(alarm -> alarm.kind().key() + " " + alarm.words())
            .containsExactlyInAnyOrder(
                "stale 7-8 March 2018",
                "quote every vessel which enters a harbour at night shall be reported to the"
                    + " harbour master before it drops its anchor",
                "name México",
                "participant Benin, Ghana, Senegal and Togo",
                "fell More than 3900 pilots",
                "count three agencies");
        assertThat(check.alarms()).allSatisfy(alarm -> assertThat(alarm.why()).isNotNull());
      }
    }
  }
}
