package org.councilnotes.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.lineage.WordingHistories;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.series.SourceNote;
import org.councilnotes.series.TruthStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators of the samples, as a person reads them. */
class SampleIndicatorsTest {

  private static final Map<String, SeriesIndicators> READ = new HashMap<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annual-report | officers trained | 2500 2500 4000 4500 4500 5200
          annual-report | task forces | 19 19 24 27 27 30
          annual-report | % of them women | 20 22 22 24
          annual-report | online courses given | 3 3 3 3 3 3 4 4 4
          customs-risk | messages carried | 2310 2884 3015
          customs-risk | joint profiles | 14 15 15
          """)
  void figuresOfASeriesAreFollowed(String series, String label, String values) {
    SeriesIndicators all = READ.computeIfAbsent(series, SampleIndicatorsTest::read);
    List<String> told =
        all.indicators().stream()
            .filter(one -> one.newest().quantity().counted().label().equals(label))
            .map(
                one ->
                    one.values()
                        .map(value -> value.quantity().value().toPlainString())
                        .collect(Collectors.joining(" ")))
            .toList();
    assertThat(told).contains(values);
  }

  private static SeriesIndicators read(String series) {
    List<TruthStep> steps = TruthStep.in(series);
    List<Note> editions = new ArrayList<>();
    editions.add(SourceNote.of(steps.getFirst().older()).note());
    steps.forEach(step -> editions.add(SourceNote.of(step.newer()).note()));
    // the draft of an edition and its revision are one edition in an archive
    editions.removeIf(note -> note.id().equals("91204-16"));
    Map<String, WordingHistory> histories = WordingHistories.of(editions);
    Map<String, Note> byId =
        editions.stream().collect(Collectors.toMap(Note::id, Function.identity()));
    return SeriesIndicators.of(
        editions.stream().map(Note::id).toList(),
        "en",
        id -> Optional.ofNullable(byId.get(id)),
        _ -> histories);
  }
}
