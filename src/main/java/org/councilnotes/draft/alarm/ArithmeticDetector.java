package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.draft.count.StatedShares;
import org.councilnotes.draft.count.StatedSums;
import org.councilnotes.draft.count.StatedTotals;
import org.councilnotes.draft.count.TableTotals;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds figures that do not follow from those beside them, in English: shares in per cent, numbers
 * with their parts in brackets, totals of tables.
 */
final class ArithmeticDetector implements AlarmDetector {

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    if (!draft.note().language().equals("en")) {
      return List.of();
    }
    return Stream.concat(
            draft.sentences().stream()
                .map(sentence -> DraftPlace.of(sentence, draft))
                .flatMap(ArithmeticDetector::alarms),
            TableTotals.wrongIn(draft.note().passages()).stream().map(total -> alarm(total, draft)))
        .toList();
  }

  private static Stream<Alarm> alarms(DraftPlace place) {
    return Stream.concat(
        StatedShares.wrongIn(place.text()).stream()
            .map(
                share ->
                    place.alarm(
                        AlarmKind.COUNT,
                        share.range(),
                        ReasonCode.OTHER_SHARE.of(share.said(), share.right()),
                        Optional.empty())),
        Stream.concat(
                StatedSums.wrongIn(place.text()).stream(),
                StatedTotals.wrongIn(place.text()).stream())
            .map(
                sum ->
                    place.alarm(
                        AlarmKind.COUNT,
                        sum.range(),
                        ReasonCode.OTHER_SUM.of(sum.said(), sum.right()),
                        Optional.empty())));
  }

  private static Alarm alarm(TableTotals.WrongTotal total, DraftText draft) {
    TextRange range = draft.place(total.row(), total.figure().range());
    return new Alarm(
        AlarmKind.COUNT,
        range,
        range.of(draft.text()),
        total.row().textWithoutDeletions(),
        ReasonCode.OTHER_SUM.of(total.figure().said(), total.figure().right()),
        Optional.empty());
  }
}
