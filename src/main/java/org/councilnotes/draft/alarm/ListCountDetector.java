package org.councilnotes.draft.alarm;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.draft.count.CountedNoun;
import org.councilnotes.draft.count.EventPlaces;
import org.councilnotes.draft.count.ListSize;
import org.councilnotes.draft.count.ListedReferences;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds numbers that do not match the list in the same sentence, in English: countries by their
 * tags, other things by their names or by the signs of an enumeration. A list counts only where it
 * stands directly behind what is counted and nothing else is in it; and a number that is far off
 * counts something else.
 */
final class ListCountDetector implements AlarmDetector {

  /** What may stand between the countries of a list. */
  private static final Pattern BETWEEN_COUNTRIES =
      Pattern.compile("(?:[\\s,;&*]|\\band\\b|\\bthe\\b|\\bas well as\\b)*");

  /** How far behind its sentence an enumeration is followed, in UTF-16 code units. */
  private static final int REACH = 4000;

  /** Two things may well be told in three phrases. */
  private static final int FEWEST_PHRASES = 3;

  /** From what is counted to the colon, in UTF-16 code units. */
  private static final int FARTHEST = 100;

  /** Something else that is counted, or the end of a clause. */
  private static final Pattern OTHER_NUMBER = Pattern.compile("[\\d.;()]");

  private static final Pattern END = Pattern.compile("[.;]\\s*$");

  /** One in so many may be missing or too much. */
  private static final int SHARE = 4;

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    if (!draft.note().language().equals("en")) {
      return List.of();
    }
    Set<String> beforeItems = beforeItems(draft.note().passages());
    return draft.sentences().stream()
        .map(sentence -> DraftPlace.of(sentence, draft))
        .flatMap(place -> alarms(place, beforeItems.contains(place.sentence().passage().id())))
        .toList();
  }

  /** The passages behind which a list goes on. */
  private static Set<String> beforeItems(List<Passage> passages) {
    Set<String> before = new HashSet<>();
    for (int i = 1; i < passages.size(); i++) {
      Passage passage = passages.get(i - 1);
      if (passages.get(i).kind() == PassageKind.ITEM && !passage.text().endsWith(".")) {
        before.add(passage.id());
      }
    }
    return before;
  }

  private static Stream<Alarm> alarms(DraftPlace place, boolean goesOn) {
    return CountedNoun.in(place.text()).stream()
        .flatMap(
            counted -> why(counted, place, goesOn).map(why -> alarm(counted, place, why)).stream());
  }

  static Alarm alarm(CountedNoun counted, DraftPlace place, Reason why) {
    return place.alarm(AlarmKind.COUNT, counted.range(), why, Optional.empty());
  }

  private static Optional<Reason> why(CountedNoun counted, DraftPlace place, boolean goesOn) {
    Optional<TextRange> list = ListSize.behind(counted, place.text());
    if (counted.areCountries()) {
      return list.flatMap(range -> ofCountries(counted, range, place));
    }
    return ListSize.enumerated(counted, withWhatFollows(place.sentence()))
        .filter(_ -> !goesOn)
        .or(() -> list.flatMap(range -> ListSize.named(range.of(place.text()))))
        .or(() -> EventPlaces.of(counted, place.text()))
        .or(() -> ListedReferences.of(counted, place.text()))
        .or(() -> ListSize.inParts(counted, place.text()))
        .or(() -> phrases(counted, place.text()))
        .filter(things -> isSlip(things.distance(counted.number()), counted))
        .map(things -> ofThings(counted, things));
  }

  /** A few things whose phrases stand behind the colon that ends the sentence's first part. */
  private static Optional<ListSize> phrases(CountedNoun counted, String text) {
    int colon = text.indexOf(':', counted.range().end());
    boolean isLed =
        counted.number() >= FEWEST_PHRASES
            && colon > 0
            && colon - counted.range().end() <= FARTHEST
            && !OTHER_NUMBER.matcher(text.substring(counted.range().end(), colon)).find()
            && text.indexOf(':', colon + 1) < 0;
    return isLed
        ? ListSize.phrases(END.matcher(text.substring(colon + 1)).replaceAll("").strip())
        : Optional.empty();
  }

  /** A sentence with what stands behind it in its passage. */
  private static String withWhatFollows(DraftSentence sentence) {
    String passage = sentence.passage().textWithoutDeletions();
    TextRange range = sentence.inPassage();
    return passage.substring(range.start(), Math.min(passage.length(), range.end() + REACH));
  }

  /** Whether a difference is so small that the number does count the list. */
  static boolean isSlip(int difference, CountedNoun counted) {
    return difference > 0 && difference <= Math.max(1, counted.number() / SHARE);
  }

  static Reason ofThings(CountedNoun counted, ListSize things) {
    int listed = counted.number() < things.fewest() ? things.fewest() : things.most();
    return ReasonCode.OTHER_COUNT.of(counted.number(), listed);
  }

  private static Optional<Reason> ofCountries(
      CountedNoun counted, TextRange list, DraftPlace place) {
    int start = place.sentence().inPassage().start();
    TextRange inPassage = new TextRange(start + list.start(), start + list.end());
    List<CountryTag> tags =
        place.sentence().passage().tags().countries().stream()
            .filter(tag -> tag.evidence().range().filter(inPassage::holds).isPresent())
            .toList();
    StringBuilder rest = new StringBuilder(list.of(place.text()));
    Set<String> countries = new HashSet<>();
    for (CountryTag tag : tags) {
      TextRange named = tag.evidence().range().orElseThrow().within(inPassage);
      rest.replace(named.start(), named.end(), " ".repeat(named.length()));
      countries.add(tag.code());
    }
    return countries.size() > 1
            && BETWEEN_COUNTRIES.matcher(rest).matches()
            && isSlip(Math.abs(countries.size() - counted.number()), counted)
        ? Optional.of(ReasonCode.OTHER_COUNT_OF_COUNTRIES.of(counted.number(), countries.size()))
        : Optional.empty();
  }
}
