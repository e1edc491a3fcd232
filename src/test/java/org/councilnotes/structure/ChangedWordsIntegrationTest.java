package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.NoteFiles;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.TextMark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that the samples print as added or struck out in their annex, and no other words. */
class ChangedWordsIntegrationTest {

  private static final NoteFiles FILES = new NoteFiles();

  /** Scans and notes without Tika's help for the look of words are read elsewhere. */
  private static final Set<String> PRINTED = Set.of("pdf", "docx", "odt", "html");

  @AfterAll
  static void close() {
    FILES.close();
  }

  static Stream<Path> samples() {
    return NoteFiles.samples().stream()
        .filter(f -> PRINTED.contains(f.toString().replaceFirst(".*\\.", "")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  @SuppressWarnings("unchecked")
  void wordsThatWereAddedOrDeletedAreMarked(Path file) {
    List<Map<String, Object>> changes =
        (List<Map<String, Object>>)
            SampleTruth.of(file).outline().getOrDefault("changes", List.of());

    assertThat(marked(FILES.read(file)))
        .containsExactlyElementsOf(
            changes.stream().map(c -> c.get("state") + ": " + c.get("text")).toList());
  }

  private static List<String> marked(Note note) {
    return note.passages().stream()
        .filter(p -> !p.section().equals(Section.COVER))
        .flatMap(
            p ->
                p.marks().stream()
                    .filter(m -> m.state() != TextMark.State.BLANKED)
                    .map(m -> m.state().key() + ": " + m.range().of(p.text())))
        .toList();
  }
}
