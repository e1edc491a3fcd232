package org.councilnotes.web.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftDismissalsTest {

  @TempDir private Path folder;
  private Corpus corpus;
  private ArchiveReader world;
  private DraftDesk.Shown shown;

  @BeforeEach
  void send() throws IOException {
    Files.createDirectories(folder.resolve("notes"));
    corpus = new Corpus(folder);
    shown = shown();
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (ArchiveWriter writer = index.writer(Thesaurus.NONE)) {
      writer.commit();
    }
    world = index.reader();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static DraftDesk.Shown shown() {
    KeptDraft draft =
        new KeptDraft(
            "0123",
            "",
            "",
            DraftText.of(CheckedDrafts.DRAFT),
            Optional.empty(),
            new byte[0],
            Instant.EPOCH);
    return new DraftDesk.Shown(draft, CheckedDrafts.check());
  }

  private DraftDismissals dismissals(boolean editing) {
    return new DraftDismissals(
        corpus, ArchiveAccess.of(world), EditingPermission.bySetting(editing));
  }

  private Alarm alarm() {
    return shown.check().alarms().getFirst();
  }

  @Test
  void readerDismissesForTheDraftAtHand() {
    DraftDismissals dismissals = dismissals(false);
    dismissals.dismiss(shown, alarm().id());

    assertThat(dismissals.of(shown.draft()).has(alarm())).isTrue();
    assertThat(dismissals.open(shown).alarms()).isEmpty();
    assertThat(dismissals.of(shown().draft()).has(alarm())).isFalse();
    assertThat(corpus.draftAlarmsFile()).doesNotExist();
    dismissals.recall(shown, alarm().id());
    assertThat(dismissals.of(shown.draft()).has(alarm())).isFalse();
  }

  @Test
  void editorDismissesForGood() {
    dismissals(true).dismiss(shown, alarm().id());

    assertThat(dismissals(false).of(shown().draft()).has(alarm())).isTrue();
    assertThat(corpus.draftAlarmsFile()).content().contains(alarm().id(), "by: somebody");
    assertThat(dismissals(false).of(shown().draft()).isOnlyHere(alarm())).isFalse();
    dismissals(true).recall(shown, alarm().id());
    assertThat(dismissals(false).list().isDismissed(alarm())).isFalse();
  }

  @Test
  void alarmThatTheDraftDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> dismissals(true).dismiss(shown, "0123456789abcdef"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void listThatCannotBeUsedDismissesNothingAndIsNotWritten() throws IOException {
    Files.writeString(corpus.draftAlarmsFile(), "dismissed: 7\n");

    assertThat(dismissals(true).list().entries()).isEmpty();
    assertThatThrownBy(() -> dismissals(true).dismiss(shown, alarm().id()))
        .isInstanceOf(Refusal.class);
    assertThat(corpus.draftAlarmsFile()).hasContent("dismissed: 7\n");
  }
}
