package org.councilnotes.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.councilnotes.draft.ExactWording;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Drafts whose sentences were labelled by reading, checked against the sample notes: each {@code
 * NAME.tsv} in the folder tells the labels of {@code NAME.txt}. The columns are the draft, a
 * number, the label, the passage that is meant, the sentence, and another label where the reader
 * hesitated.
 */
class DraftCheckExamTest {

  private static final Path FOLDER = Path.of("src/test/resources/draft/check");

  /** What tells one sentence from another, however it is printed. */
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private record Label(String verdict, String sentence) {}

  private record Answer(Label label, CheckedSentence found) {

    boolean isRight() {
      return label.verdict().equals(found.verdict().key());
    }
  }

  private static final List<Answer> ANSWERS = new ArrayList<>();

  @BeforeAll
  static void checkDrafts() throws IOException {
    try (NotePipeline way = NotePipeline.forOne(SampleArchive.corpus());
        ArchiveReader world = SampleArchive.index().reader();
        Stream<Path> files = Files.list(FOLDER)) {
      for (Path table : files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList()) {
        String name = table.getFileName().toString().replace(".tsv", ".txt");
        Note draft = way.read(FOLDER.resolve(name)).note().orElseThrow();
        answer(
            table,
            DraftCheck.of(
                draft,
                Optional.empty(),
                world,
                NearMeaning.NONE,
                Vocabulary.load(Optional.empty())));
      }
    }
  }

  private static void answer(Path table, DraftCheck check) throws IOException {
    Map<String, CheckedSentence> found = new HashMap<>();
    check.sentences().forEach(one -> found.putIfAbsent(key(one.sentence().text()), one));
    for (Label label : labels(table)) {
      CheckedSentence sentence = found.get(key(label.sentence()));
      assertThat(sentence).as("sentence of %s: %s", table, label.sentence()).isNotNull();
      ANSWERS.add(new Answer(label, sentence));
    }
  }

  private static List<Label> labels(Path table) throws IOException {
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Label(cells[2], cells[4]))
          .toList();
    }
  }

  private static String key(String sentence) {
    return OTHER.matcher(sentence).replaceAll("");
  }

  /** Mean over the labels of the harmonic mean of precision and recall. */
  private static double macroF1(List<String> labels) {
    return labels.stream().mapToDouble(DraftCheckExamTest::f1).average().orElseThrow();
  }

  private static double f1(String label) {
    long right =
        ANSWERS.stream().filter(a -> a.isRight() && a.label().verdict().equals(label)).count();
    long told = ANSWERS.stream().filter(a -> a.found().verdict().key().equals(label)).count();
    long wanted = ANSWERS.stream().filter(a -> a.label().verdict().equals(label)).count();
    System.out.printf("%-8s %d of %d, told %d%n", label, right, wanted, told);
    return 2.0 * right / (told + wanted);
  }

  @Test
  void wordsTellWhatStoodWhatWasEditedAndWhatWasDropped() {
    assertThat(macroF1(List.of("adopted", "drafted", "altered", "dropped")))
        .isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void allLabelsTogether() {
    assertThat(macroF1(List.of("adopted", "drafted", "altered", "dropped", "near", "new")))
        .isGreaterThanOrEqualTo(0.88);
  }

  @Test
  void whatIsCalledAdoptedStandsWordForWord() {
    assertThat(ANSWERS)
        .filteredOn(answer -> answer.found().verdict() == SentenceVerdict.ADOPTED)
        .isNotEmpty()
        .allSatisfy(
            answer ->
                assertThat(ExactWording.keyOf(answer.found().sentence().text()))
                    .isEqualTo(ExactWording.keyOf(answer.found().source().orElseThrow().text())));
  }
}
