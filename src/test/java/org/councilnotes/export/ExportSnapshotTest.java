package org.councilnotes.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.councilnotes.TestNotes;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restricted notes that come between the mark of an export and its hits. */
class ExportSnapshotTest {

  private static final Note LIMITE =
      TestNotes.ANNUAL_2019.withCover(TestNotes.ANNUAL_2019.cover().withMarking(Marking.LIMITE));

  @TempDir private Path folder;

  @Test
  void hitsAndMarkComeFromOneSnapshot() throws IOException {
    LuceneArchiveHome home = LuceneArchiveHome.completeWorld(folder);
    write(home, TestNotes.DECLARATION_2019);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ArchiveReader world = home.reader();
        SearchExport export =
            SearchExport.of(
                SearchRequest.of(""), writingBeforeTheSearch(world, home), Instant.EPOCH)) {
      export.write(ExportFormat.CSV, ExportRowKind.PASSAGES, file);
      assertThat(export.fileName(ExportFormat.CSV)).doesNotContain("LIMITE");
      assertThat(world.marking()).isEqualTo(Marking.LIMITE);
    }
    assertThat(file.toString(StandardCharsets.UTF_8))
        .contains(TestNotes.DECLARATION_2019.id())
        .doesNotContain(LIMITE.id());
  }

  /** A reader of a world to which a run adds a restricted note once its mark was asked for. */
  private static ArchiveReader writingBeforeTheSearch(ArchiveReader world, LuceneArchiveHome home) {
    return (ArchiveReader)
        Proxy.newProxyInstance(
            ArchiveReader.class.getClassLoader(),
            new Class<?>[] {ArchiveReader.class},
            (_, method, arguments) -> {
              try {
                Object answer = method.invoke(world, arguments);
                if (method.getName().equals("marking") || method.getName().equals("openSnapshot")) {
                  write(home, LIMITE);
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void write(LuceneArchiveHome home, Note note) {
    try (ArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      writer.put(note);
      writer.commit();
    }
  }
}
