package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.NumberWords;
import org.councilnotes.draft.count.CountedNoun;
import org.councilnotes.draft.count.FollowingLines;
import org.councilnotes.draft.count.ListSize;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds numbers that do not match the list items or the rows of the table that follow, in English.
 * A number of countries is measured against all countries that the items name.
 */
final class ItemCountDetector implements AlarmDetector {

  /** From so many countries on, a number that is one off can hardly count something else. */
  private static final int MANY = 10;

  /** Between the counted things and the colon: few words, and no clause. */
  private static final Pattern TO_COLON = Pattern.compile("(?:(?! and )[^,;:()]){0,60}:");

  /** Between the counted things and the end of a paragraph: {@code three lines of work.} */
  private static final Pattern TO_END =
      Pattern.compile("(?: of(?: the)? [\\p{L}-]+){0,2}[.:]?\\s*");

  private static final Pattern FIRST_LABEL = Pattern.compile("\\(?[a1i][.)]\\s");

  /** Before the counted things of a table: {@code The table shows the five groups}. */
  private static final Pattern TABLE =
      Pattern.compile(
          "[Tt]able (?:below |above )?(?:shows|lists|gives|names|sets out)(?: all)?(?: the)? $");

  /** {@code met three times, as the following table shows:}, before a table. */
  private static final Pattern TIMES =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(\\d{1,2}|(?i:"
              + String.join("|", NumberWords.of("en"))
              + ")) (times)\\b[^.;:]{0,120}:$");

  /** {@code four of them were changed:}. */
  private static final Pattern OF_THEM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(\\d{1,2}|(?i:"
              + String.join("|", NumberWords.of("en"))
              + ")) (of (?:them|these))\\b[^.;:,]{0,60}:$");

  private static final Pattern TOTAL = Pattern.compile("(?i)(?:grand |sub)?total\\b.*");

  /** What the list is about is named elsewhere: {@code decided the following:}. */
  private static final Pattern FOLLOWING = Pattern.compile("(?i)\\b(?:following|follows|below)\\b");

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    List<Alarm> alarms = new ArrayList<>();
    if (draft.note().language().equals("en")) {
      List<Passage> passages = draft.note().passages();
      int next = 0;
      for (DraftSentence sentence : draft.sentences()) {
        while (next == 0 || !passages.get(next - 1).id().equals(sentence.passage().id())) {
          next++;
        }
        DraftPlace place = DraftPlace.of(sentence, draft);
        List<CountedNoun> counted = CountedNoun.in(place.text());
        if (!counted.isEmpty()
            || TIMES.matcher(place.text()).find()
            || OF_THEM.matcher(place.text()).find()) {
          ItemsBehind.of(sentence.passage(), passages.subList(next, passages.size()))
              .alarm(place, counted)
              .ifPresent(alarms::add);
        }
      }
    }
    return alarms;
  }

  /**
   * What follows a passage.
   *
   * @param items list items that belong to it
   * @param rows of a table
   */
  private record ItemsBehind(List<Passage> items, List<Passage> rows) {

    static ItemsBehind of(Passage passage, List<Passage> behind) {
      FollowingLines lines = FollowingLines.of(passage, behind);
      return new ItemsBehind(lines.items(), lines.rows());
    }

    Optional<Alarm> alarm(DraftPlace place, List<CountedNoun> counted) {
      if (items.size() < 2 && rows.size() < 2) {
        return Optional.empty();
      }
      if (OF_THEM.matcher(place.text()).find()) {
        return byThem(place);
      }
      if (counted.isEmpty()) {
        return byTimes(place);
      }
      CountedNoun first = counted.getFirst();
      return byRows(first, place)
          .or(() -> byItems(counted, place))
          .or(() -> byCountries(first))
          .map(why -> ListCountDetector.alarm(first, place, why))
          .or(() -> byLabels(counted.getLast(), place));
    }

    /** Rows that show each time that something took place. */
    private Optional<Alarm> byTimes(DraftPlace place) {
      Matcher times = TIMES.matcher(place.text());
      if (rows.size() < 2 || !times.find()) {
        return Optional.empty();
      }
      int number = number(times.group(1));
      int total = TOTAL.matcher(rows.getLast().text()).matches() ? 1 : 0;
      ListSize things = new ListSize(rows.size() - 1 - total, rows.size() - total);
      return things.distance(number) == 1
          ? Optional.of(
              place.alarm(
                  AlarmKind.COUNT,
                  new TextRange(times.start(), times.end(2)),
                  ReasonCode.OTHER_COUNT.of(number, things.fewest()),
                  Optional.empty()))
          : Optional.empty();
    }

    /** Labelled items, each of which is one of those that are counted. */
    private Optional<Alarm> byThem(DraftPlace place) {
      Matcher them = OF_THEM.matcher(place.text());
      boolean areAll =
          them.find() && items.size() > 1 && items.stream().allMatch(FollowingLines::hasLabel);
      return areAll && Math.abs(items.size() - number(them.group(1))) == 1
          ? Optional.of(
              place.alarm(
                  AlarmKind.COUNT,
                  new TextRange(them.start(), them.end(2)),
                  ReasonCode.OTHER_COUNT.of(number(them.group(1)), items.size()),
                  Optional.empty()))
          : Optional.empty();
    }

    private static int number(String printed) {
      return Character.isDigit(printed.charAt(0))
          ? Integer.parseInt(printed)
          : NumberWords.valueOf(printed.toLowerCase(Locale.ROOT), "en").orElse(0);
    }

    /** Items with signs behind a paragraph that ends with what is counted. */
    private Optional<Alarm> byLabels(CountedNoun counted, DraftPlace place) {
      List<Passage> labelled = items.stream().filter(FollowingLines::hasLabel).toList();
      boolean isOfItems =
          !counted.areCountries()
              && labelled.size() > 1
              && FIRST_LABEL.matcher(labelled.getFirst().text()).lookingAt()
              && isLast(place.sentence())
              && TO_END.matcher(place.text().substring(counted.range().end())).matches();
      return isOfItems && Math.abs(labelled.size() - counted.number()) == 1
          ? Optional.of(
              ListCountDetector.alarm(
                  counted, place, ReasonCode.OTHER_COUNT.of(counted.number(), labelled.size())))
          : Optional.empty();
    }

    private static boolean isLast(DraftSentence sentence) {
      String passage = sentence.passage().textWithoutDeletions();
      return passage.substring(sentence.inPassage().end()).isBlank();
    }

    private Optional<Reason> byRows(CountedNoun counted, DraftPlace place) {
      if (!TABLE.matcher(place.text().substring(0, counted.range().start())).find()
          || rows.size() < 2) {
        return Optional.empty();
      }
      int total = TOTAL.matcher(rows.getLast().text()).matches() ? 1 : 0;
      ListSize things = new ListSize(rows.size() - 1 - total, rows.size() - total);
      int listed = things.fewest();
      return counted.number() != things.most()
              && ListCountDetector.isSlip(Math.abs(counted.number() - listed), counted)
          ? Optional.of(ReasonCode.OTHER_COUNT.of(counted.number(), listed))
          : Optional.empty();
    }

    private Optional<Reason> byItems(List<CountedNoun> counted, DraftPlace place) {
      CountedNoun only = counted.getFirst();
      String text = place.text();
      TextRange range = only.range();
      boolean isOfItems =
          counted.size() == 1
              && !only.areCountries()
              && items.size() > 1
              && TO_COLON.matcher(text.substring(range.end())).matches()
              && !FOLLOWING.matcher(text.substring(range.end())).find()
              && hasOneStyle();
      return isOfItems && Math.abs(items.size() - only.number()) == 1
          ? Optional.of(ReasonCode.OTHER_COUNT.of(only.number(), items.size()))
          : Optional.empty();
    }

    /** Whether no item is part of another. */
    private boolean hasOneStyle() {
      long labelled = items.stream().filter(FollowingLines::hasLabel).count();
      return (labelled == 0 || labelled == items.size())
          && items.stream().noneMatch(item -> item.text().endsWith(":"));
    }

    private Optional<Reason> byCountries(CountedNoun counted) {
      if (!counted.areCountries() || counted.number() < MANY) {
        return Optional.empty();
      }
      Set<String> all = new HashSet<>();
      Set<String> listed = new HashSet<>();
      for (Passage item : items) {
        for (CountryTag tag : item.tags().countries()) {
          all.add(tag.code());
          if (tag.role() != MentionRole.HOST && tag.role() != MentionRole.BODY) {
            listed.add(tag.code());
          }
        }
      }
      ListSize things = new ListSize(listed.size(), all.size());
      return things.distance(counted.number()) == 1
          ? Optional.of(
              ReasonCode.OTHER_COUNT_OF_COUNTRIES.of(
                  counted.number(),
                  counted.number() < things.fewest() ? things.fewest() : things.most()))
          : Optional.empty();
    }
  }
}
