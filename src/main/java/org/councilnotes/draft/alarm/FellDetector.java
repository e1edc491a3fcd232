package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.FigureFall;
import org.councilnotes.indicator.Indicator;
import org.councilnotes.indicator.IndicatorMark;
import org.councilnotes.indicator.IndicatorValue;
import org.councilnotes.indicator.SeriesIndicators;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds figures that are lower than in the previous edition, though both say that they are counted
 * from a beginning on.
 */
final class FellDetector implements AlarmDetector {

  private final DraftHistories known;

  FellDetector(DraftHistories known) {
    this.known = known;
  }

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    return EarlierEdition.of(reference, draft).map(edition -> of(draft, edition)).orElse(List.of());
  }

  List<Alarm> of(DraftText draft, EarlierEdition edition) {
    List<Note> both = List.of(edition.note(), draft.note());
    Map<String, WordingHistory> histories = known.of(draft, edition);
    Map<String, Note> byId = both.stream().collect(Collectors.toMap(Note::id, Function.identity()));
    SeriesIndicators indicators =
        SeriesIndicators.of(
            both.stream().map(Note::id).toList(),
            draft.note().language(),
            id -> Optional.ofNullable(byId.get(id)),
            _ -> histories);
    return indicators.indicators().stream()
        .flatMap(indicator -> alarm(indicator, draft, edition))
        .toList();
  }

  private static Stream<Alarm> alarm(Indicator indicator, DraftText draft, EarlierEdition edition) {
    Indicator.Cell last = indicator.cells().getLast();
    if (!last.marks().contains(IndicatorMark.FELL)) {
      return Stream.empty();
    }
    IndicatorValue now = last.value().orElseThrow();
    IndicatorValue before = indicator.values().findFirst().orElseThrow();
    int inSentence = now.quantity().words().start() - now.quantity().sentence().start();
    if (inSentence >= 0 && FigureFall.leadsToTotal(inSentence, now.sentence())) {
      return Stream.empty();
    }
    TextRange range = draft.place(passage(draft.note(), now), now.quantity().words());
    return Stream.of(
        new Alarm(
            AlarmKind.FELL,
            range,
            range.of(draft.text()),
            now.sentence(),
            ReasonCode.FIGURE_FELL.of(now.printed(), before.printed(), edition.note().shortName()),
            Optional.of(
                edition.use(passage(edition.note(), before), before.quantity().sentence()))));
  }

  private static Passage passage(Note note, IndicatorValue value) {
    return note.passages().stream()
        .filter(passage -> passage.id().equals(value.passage()))
        .findFirst()
        .orElseThrow();
  }
}
