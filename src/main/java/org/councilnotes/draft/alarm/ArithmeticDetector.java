package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.draft.count.FollowingLines;
import org.councilnotes.draft.count.ListTotals;
import org.councilnotes.draft.count.SentenceTotals;
import org.councilnotes.draft.count.StatedGroups;
import org.councilnotes.draft.count.StatedShares;
import org.councilnotes.draft.count.StatedSums;
import org.councilnotes.draft.count.TableTotals;
import org.councilnotes.draft.count.WrongFigure;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Passage;
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
    return Stream.of(
            draft.sentences().stream()
                .map(sentence -> DraftPlace.of(sentence, draft))
                .flatMap(ArithmeticDetector::alarms),
            TableTotals.wrongIn(draft.note().passages()).stream().map(total -> alarm(total, draft)),
            behindLists(draft).stream())
        .flatMap(alarms -> alarms)
        .toList();
  }

  /** Totals in the first sentence behind a list. */
  private static List<Alarm> behindLists(DraftText draft) {
    List<Alarm> alarms = new ArrayList<>();
    List<Passage> passages = draft.note().passages();
    for (int i = 0; i < passages.size(); i++) {
      boolean leadsIn = passages.get(i).text().endsWith(":");
      List<Passage> items =
          leadsIn
              ? FollowingLines.of(passages.get(i), passages.subList(i + 1, passages.size())).items()
              : List.of();
      int next = i + 1 + items.size();
      if (!items.isEmpty() && next < passages.size()) {
        alarms.addAll(behindList(passages.get(next), items, draft));
      }
    }
    return alarms;
  }

  private static List<Alarm> behindList(Passage passage, List<Passage> items, DraftText draft) {
    List<String> parts = items.stream().map(Passage::textWithoutDeletions).toList();
    return draft.sentences().stream()
        .filter(sentence -> sentence.passage().id().equals(passage.id()))
        .limit(1)
        .map(sentence -> DraftPlace.of(sentence, draft))
        .flatMap(
            place ->
                ListTotals.wrongIn(place.text(), parts).stream().map(wrong -> alarm(wrong, place)))
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
        Stream.of(
                StatedSums.wrongIn(place.text()),
                SentenceTotals.wrongIn(place.text(), behind(place)),
                StatedGroups.wrongIn(place.text(), before(place), behind(place)))
            .flatMap(List::stream)
            .map(sum -> alarm(sum, place)));
  }

  private static String before(DraftPlace place) {
    return place
        .sentence()
        .passage()
        .textWithoutDeletions()
        .substring(0, place.sentence().inPassage().start());
  }

  /** The rest of the passage. */
  private static String behind(DraftPlace place) {
    String passage = place.sentence().passage().textWithoutDeletions();
    return passage.substring(place.sentence().inPassage().end());
  }

  private static Alarm alarm(WrongFigure sum, DraftPlace place) {
    return place.alarm(
        AlarmKind.COUNT,
        sum.range(),
        ReasonCode.OTHER_SUM.of(sum.said(), sum.right()),
        Optional.empty());
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
