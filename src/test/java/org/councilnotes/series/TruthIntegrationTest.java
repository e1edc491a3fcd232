package org.councilnotes.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.councilnotes.TestCorpus;
import org.councilnotes.collate.NamedNote;
import org.councilnotes.collate.table.Fate;
import org.councilnotes.collate.table.FateScores;
import org.councilnotes.collate.token.ReadNote;
import org.councilnotes.ingest.read.NotePipeline;
import org.junit.jupiter.api.Test;

/**
 * The same as {@code TruthTest} over the notes as the archive reads them from their files. A fate
 * of a passage that was read otherwise than it stands in the source is not counted: that is
 * measured where reading is.
 */
class TruthIntegrationTest {

  private final Map<String, NamedNote> notes = new HashMap<>();

  @Test
  void whatWasReadFromFilesIsComparedAsWell() throws IOException {
    FateScores scores = new FateScores();
    int unread = 0;
    try (NotePipeline way = NotePipeline.forOne(SampleArchive.corpus())) {
      for (String series : List.of("annual-report", "declarations", "customs-risk")) {
        for (TruthStep step : TruthStep.in(series)) {
          NamedNote older = read(step.older(), way);
          NamedNote newer = read(step.newer(), way);
          List<Fate> truth = readIn(step.fates(), older, newer);
          unread += step.fates().size() - truth.size();
          List<Fate> found = new ArrayList<>(NamedNote.fates(older, newer));
          found.removeIf(Fate::hasNameless);
          scores.add(step.toString(), truth, found);
        }
      }
    }
    System.out.println(scores.table("as read, " + unread + " not"));

    assertThat(unread).isLessThan(40);
    assertThat(scores.sectionF1()).isGreaterThanOrEqualTo(0.97);
    assertThat(scores.macroF1()).isGreaterThanOrEqualTo(0.95);
  }

  private NamedNote read(String source, NotePipeline way) throws IOException {
    if (!notes.containsKey(source)) {
      notes.put(
          source, ReadNote.of(way.read(file(source)).note().orElseThrow(), SourceNote.of(source)));
    }
    return notes.get(source);
  }

  private static Path file(String source) throws IOException {
    try (Stream<Path> files = Files.list(TestCorpus.SAMPLES)) {
      return files
          .filter(file -> file.getFileName().toString().matches(source + "\\.(pdf|docx|rtf|doc)"))
          .min((a, b) -> Integer.compare(rank(a), rank(b)))
          .orElseThrow();
    }
  }

  /** The PDF where there is one. */
  private static int rank(Path file) {
    return file.toString().endsWith(".pdf") ? 0 : 1;
  }

  private static List<Fate> readIn(List<Fate> fates, NamedNote older, NamedNote newer) {
    Set<String> before = new HashSet<>(older.names().values());
    Set<String> after = new HashSet<>(newer.names().values());
    List<Fate> read = new ArrayList<>(fates);
    read.removeIf(fate -> !before.containsAll(fate.before()) || !after.containsAll(fate.after()));
    return read;
  }
}
