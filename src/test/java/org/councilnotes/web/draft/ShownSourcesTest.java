package org.councilnotes.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.access.RecordingReader;
import org.councilnotes.access.ShownNotes;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.alarm.AlarmKind;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Reason;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the answer on a checked draft tells of restricted notes. */
class ShownSourcesTest {

  private static final Note OPEN = NoteDraft.numbered("90201/18").paragraph("It met.").build();

  private static final Note LIMITE =
      OPEN.withCover(NoteDraft.numbered("90200/17").build().cover().withMarking(Marking.LIMITE));

  @TempDir private Path folder;

  private static WordingUse use(Note note) {
    Passage passage = note.passages().getLast();
    return new WordingUse(passage, NoteSummary.of(note), "", new TextRange(0, 2));
  }

  private static DraftCheck check(Note previous, List<WordingUse> besides) {
    DraftText draft = DraftText.of(NoteDraft.withoutNumber("d").paragraph("It met.").build());
    Alarm alarm =
        new Alarm(
            AlarmKind.STALE,
            new TextRange(0, 2),
            "It",
            "It met.",
            new Reason.Uncoded("why"),
            Optional.of(use(OPEN)),
            besides,
            0);
    DraftReference reference =
        new DraftReference(Optional.empty(), List.of(), Optional.of(previous));
    return new DraftCheck(draft, reference, List.of(), List.of(alarm));
  }

  private ShownNotes.Ids recorded(DraftCheck check) {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      writer.commit();
    }
    ShownNotes shown = new ShownNotes();
    try (LuceneArchiveReader world = home.reader()) {
      ShownSources.record(check, RecordingReader.of(world, shown));
    }
    return shown.ids();
  }

  @Test
  void publicSourcesAreNotRecorded() {
    DraftCheck check = check(OPEN, List.of(use(OPEN)));

    assertThat(recorded(check).notes()).isEmpty();
    assertThat(check.marking()).isEqualTo(Marking.PUBLIC);
  }

  @Test
  void olderWordsThatAReasonTellsAreRecordedAndMarkTheAnswer() {
    DraftCheck check = check(OPEN, List.of(use(LIMITE)));

    assertThat(recorded(check).notes()).containsExactly(LIMITE.id());
    assertThat(recorded(check).passages()).containsExactly(LIMITE.passages().getLast().id());
    assertThat(check.marking()).isEqualTo(Marking.LIMITE);
  }

  @Test
  void editionBeforeIsRecordedAndMarksTheAnswer() {
    DraftCheck check = check(LIMITE, List.of());

    assertThat(recorded(check).notes()).containsExactly(LIMITE.id());
    assertThat(check.marking()).isEqualTo(Marking.LIMITE);
  }
}
