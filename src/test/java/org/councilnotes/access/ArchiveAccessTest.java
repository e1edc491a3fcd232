package org.councilnotes.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.TestNotes;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks of answers that are made while the complete world changes. */
class ArchiveAccessTest {

  private static final Note LIMITE =
      TestNotes.ANNUAL_2019.withCover(TestNotes.ANNUAL_2019.cover().withMarking(Marking.LIMITE));

  @TempDir private Path folder;
  private LuceneArchiveHome complete;

  @BeforeEach
  void writePublicNote() {
    complete = LuceneArchiveHome.completeWorld(folder);
    write(TestNotes.DECLARATION_2019);
  }

  private void write(Note note) {
    try (ArchiveWriter writer = complete.writer(Thesaurus.NONE)) {
      writer.put(note);
      writer.commit();
    }
  }

  private void withdraw(Note note) {
    try (ArchiveWriter writer = complete.writer(Thesaurus.NONE)) {
      writer.removeNote(note.id());
      writer.commit();
    }
  }

  private ArchiveAccess as(Role role, ArchiveReader world) {
    return ArchiveAccess.of(world, Optional.of(world), () -> new ArchiveUser("somebody", role));
  }

  @Test
  void answerFromASnapshotHasTheMarkOfThatSnapshot() {
    try (ArchiveReader world = complete.reader()) {
      ArchiveAccess access = as(Role.READER, world);
      String before = world.snapshot();
      assertThat(access.marking(before)).isEqualTo(Marking.PUBLIC);

      write(LIMITE);
      String with = world.snapshot();
      assertThat(access.marking(with)).isEqualTo(Marking.LIMITE);

      withdraw(LIMITE);
      assertThat(access.marking()).isEqualTo(Marking.PUBLIC);
      assertThat(access.marking(with)).isEqualTo(Marking.LIMITE);
      assertThat(access.marking(before)).isEqualTo(Marking.PUBLIC);
    }
  }

  @Test
  void answerFromASnapshotThatNobodyAskedTheMarkOfIsMarked() {
    write(LIMITE);
    try (ArchiveReader world = complete.reader()) {
      ArchiveAccess access = as(Role.READER, world);
      String with = world.snapshot();
      withdraw(LIMITE);

      assertThat(access.marking(with)).isEqualTo(Marking.LIMITE);
      assertThat(as(Role.ANONYMOUS, world).marking(with)).isEqualTo(Marking.PUBLIC);
    }
  }
}
