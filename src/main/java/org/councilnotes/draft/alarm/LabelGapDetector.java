package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds items of a list whose letters or numbers leave one out, as where an item of the edition
 * before was dropped: {@code a)}, {@code b)}, {@code d)}. Lists that do not begin at the first sign
 * are extracts, and silent.
 */
final class LabelGapDetector implements AlarmDetector {

  /** {@code a) }, {@code (2) }; not {@code a. }. */
  private static final Pattern LABEL = Pattern.compile("\\(?([a-h]|[1-9]\\d?)\\)\\s");

  /** Fewer do not tell that the signs run on. */
  private static final int FEWEST = 3;

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    List<LabelledItem> items = new ArrayList<>();
    List<Passage> passages = draft.note().passages();
    int start = 0;
    for (int i = 1; i <= passages.size(); i++) {
      if (i == passages.size() || !goesOn(passages.get(start), passages.get(i))) {
        of(passages.subList(start, i)).ifPresent(items::add);
        start = i;
      }
    }
    return items.isEmpty() ? List.of() : alarms(items, draft);
  }

  private static boolean goesOn(Passage first, Passage next) {
    return first.kind() == PassageKind.ITEM
        && first.section().equals(next.section())
        && (next.kind() == PassageKind.ITEM || next.kind() == PassageKind.FOOTNOTE);
  }

  /**
   * An item with its sign.
   *
   * @param ordinal that the sign stands for
   * @param isLetter whether it is a letter
   */
  private record LabelledItem(Passage passage, TextRange label, int ordinal, boolean isLetter) {

    static Optional<LabelledItem> of(Passage passage) {
      Matcher label = LABEL.matcher(passage.text());
      if (passage.kind() != PassageKind.ITEM || !label.lookingAt()) {
        return Optional.empty();
      }
      String sign = label.group(1);
      boolean isLetter = Character.isLetter(sign.charAt(0));
      int ordinal = isLetter ? sign.charAt(0) - 'a' + 1 : Integer.parseInt(sign);
      return Optional.of(
          new LabelledItem(passage, new TextRange(0, label.end(1) + 1), ordinal, isLetter));
    }
  }

  /** The only item of a list before whose sign one is missing. */
  private static Optional<LabelledItem> of(List<Passage> list) {
    List<LabelledItem> items =
        list.stream().flatMap(passage -> LabelledItem.of(passage).stream()).toList();
    boolean isWhole =
        items.size() >= FEWEST
            && items.getFirst().ordinal() == 1
            && items.stream().map(LabelledItem::isLetter).distinct().count() == 1
            && list.stream().allMatch(passage -> passage.deletions().findAny().isEmpty());
    List<LabelledItem> behindGaps = new ArrayList<>();
    for (int i = 1; isWhole && i < items.size(); i++) {
      int step = items.get(i).ordinal() - items.get(i - 1).ordinal();
      isWhole = step == 1 || step == 2;
      if (step == 2) {
        isWhole &= !hasLabelWithin(list, items.get(i));
        behindGaps.add(items.get(i));
      }
    }
    return isWhole && behindGaps.size() == 1
        ? Optional.of(behindGaps.getFirst())
        : Optional.empty();
  }

  /** Whether the sign before an item's stands in the text of another: two items in one passage. */
  private static boolean hasLabelWithin(List<Passage> list, LabelledItem item) {
    String sign = before(item) + ")";
    return list.stream().anyMatch(passage -> passage.text().contains(sign));
  }

  private static List<Alarm> alarms(List<LabelledItem> items, DraftText draft) {
    Map<String, DraftSentence> first = new HashMap<>();
    draft.sentences().forEach(sentence -> first.putIfAbsent(sentence.passage().id(), sentence));
    return items.stream()
        .flatMap(
            item ->
                Optional.ofNullable(first.get(item.passage().id()))
                    .filter(sentence -> sentence.inPassage().holds(item.label()))
                    .map(sentence -> alarm(item, DraftPlace.of(sentence, draft)))
                    .stream())
        .toList();
  }

  private static Alarm alarm(LabelledItem item, DraftPlace place) {
    return place.alarm(
        AlarmKind.STALE,
        item.label().within(place.sentence().inPassage()),
        ReasonCode.LABEL_LEFT_OUT.of(before(item)),
        Optional.empty());
  }

  /** The sign that is missing before an item. */
  private static String before(LabelledItem item) {
    int missing = item.ordinal() - 1;
    return item.isLetter() ? Character.toString('a' + missing - 1) : Integer.toString(missing);
  }
}
