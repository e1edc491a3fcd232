package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftAlarmsTest {

  @TempDir private Path folder;

  private AlarmList found(String... paragraphs) {
    NoteDraft draft = NoteDraft.withoutNumber("d");
    List.of(paragraphs).forEach(draft::paragraph);
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      writer.commit();
    }
    try (LuceneArchiveReader world = home.reader()) {
      return DraftAlarms.of(
          List.of(new StaleDetector(new DraftHistories())),
          DraftText.of(draft.build()),
          DraftReference.NONE,
          world);
    }
  }

  @Test
  void alarmsOfTheSameWordsHaveIdsOfTheirOwn() {
    List<Alarm> alarms =
        found("Sessions 3th and 3th were held.", "Sessions 3th and 3th were held.").alarms();

    assertThat(alarms).extracting(Alarm::words).containsExactly("3th", "3th", "3th", "3th");
    assertThat(alarms).extracting(Alarm::id).doesNotHaveDuplicates();
    assertThat(alarms.getFirst().id())
        .isEqualTo(found("Sessions 3th and 3th were held.").alarms().getFirst().id());
  }

  @Test
  void alarmsBeyondALimitAreCounted() {
    AlarmList found = found("3th ".repeat(DraftAlarms.MOST + 7).strip() + " sessions were held.");

    assertThat(found.alarms()).hasSize(DraftAlarms.MOST);
    assertThat(found.leftOut()).isEqualTo(7);
  }
}
