package org.councilnotes.draft.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.text.EditDistance;
import org.councilnotes.note.text.TextRange;

/**
 * Finds a country or a body that is gone from a list whose other members stand as before, in
 * English: {@code Greece, Italy and Romania} that became {@code Greece and Romania}. It is silent
 * where the sentence, or another one about the same country, tells that it left; and where the
 * sentence tells of another time, at which others may have come, or of what was said at a meeting.
 */
public final class ListLoss {

  /** Fewer members are no list. */
  private static final int FEWEST = 3;

  /** Between two countries of a list, in UTF-16 code units. */
  private static final int FARTHEST = 45;

  private static final Pattern JOINS = Pattern.compile("[,;)]|\\band\\b");

  private static final Pattern PARTS = Pattern.compile("[.:]");

  private static final Pattern LEFT =
      Pattern.compile(
          "(?i)\\b(?:left|leav\\w+|withdr\\w+|no longer|end(?:s|ed)?|ceased|except|but|without"
              + "|formerly|instead|place of|until|not|closed|stopped|fewer|less|came out)\\b");

  /** Of an event, at which others take part each time. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December) \\d{4}|(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /** What some say or do at a meeting, and others at the next one. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:reported|spoke|asked|drew|gave|recalled|presented|said|attended|thanked|noted"
              + "|replied|welcomed|told|suggested|proposed|expressed)\\b");

  private static final Pattern NUMBER = Pattern.compile("\\d+|\\p{L}+(?:-\\p{L}+)?");

  /** A body of two words or more: {@code the Portuguese Judicial Police}. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?:and )?(?:the )?(\\p{Lu}[\\p{L}’'-]+(?:"
              + " (?:of|for|the|on|and|de|del|\\p{Lu}[\\p{L}’'-]+))* \\p{Lu}[\\p{L}’'-]+)(?:"
              + " \\(\\p{Lu}[\\p{L}/-]+\\))?");

  /** The beginning of a sentence with one name. */
  private static final Pattern SECOND =
      Pattern.compile("(?:The )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,4} ?");

  private static final Pattern VERB =
      Pattern.compile(" ?(?:took part|take part|are|were|support|supported|lead|attended)\\b");

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]+");

  private static final int MISSPELT = 2;

  private ListLoss() {}

  /** The members that are gone, at most one change for a sentence. */
  public static List<FoundChange> in(EditedSentences sentences) {
    String draft = NormalizedWording.keyOf(sentences.draft().text());
    return sentences.pairs().stream()
        .filter(pair -> !LEFT.matcher(pair.told()).find() && isOfSameTime(pair))
        .filter(pair -> !SAID.matcher(pair.text()).find())
        .flatMap(pair -> country(pair, sentences).or(() -> body(pair, sentences, draft)).stream())
        .toList();
  }

  private static boolean isOfSameTime(EditedSentence pair) {
    return times(pair.earlier()).containsAll(times(pair.text()));
  }

  private static Set<String> times(String text) {
    return TIME.matcher(text).results().map(time -> time.group()).collect(Collectors.toSet());
  }

  private static Optional<FoundChange> country(EditedSentence pair, EditedSentences sentences) {
    Map<String, TextRange> now = countries(pair.now());
    return lists(pair.before()).stream()
        .filter(list -> list.size() >= FEWEST)
        .flatMap(list -> missing(list, now).stream())
        .filter(code -> !isTold(code, pair, sentences) && !isMisspelt(code, pair))
        .findFirst()
        .map(
            code -> {
              String name = name(code, pair.before());
              return change(pair, place(now, pair), name, sentences);
            });
  }

  /** The only country of a list that is gone, where all others stand and none has come. */
  private static Optional<String> missing(Set<String> list, Map<String, TextRange> now) {
    Set<String> gone = new LinkedHashSet<>(list);
    gone.removeAll(now.keySet());
    boolean isOfList = list.containsAll(now.keySet());
    return gone.size() == 1 && isOfList && now.size() + 1 == list.size()
        ? gone.stream().findFirst()
        : Optional.empty();
  }

  /** Whether a sentence of the draft says that a country left, or counts the list without it. */
  private static boolean isTold(String code, EditedSentence pair, EditedSentences sentences) {
    int size = countries(pair.now()).size();
    boolean isCounted =
        NUMBER.matcher(pair.told()).results().anyMatch(word -> isNumber(word.group(), size));
    return isCounted
        || sentences.draft().sentences().stream()
            .filter(one -> one.passage().id().equals(pair.now().passage().id()) || isLeft(one))
            .anyMatch(one -> countries(one).containsKey(code));
  }

  /** Whether a word of the sentence is nearly the name that is gone. */
  private static boolean isMisspelt(String code, EditedSentence pair) {
    String name = name(code, pair.before());
    String earlier = pair.earlier();
    return NAME.matcher(pair.text())
        .results()
        .filter(word -> !earlier.contains(word.group()))
        .anyMatch(word -> EditDistance.of(word.group(), name) <= MISSPELT);
  }

  private static boolean isNumber(String word, int size) {
    return word.equals(String.valueOf(size))
        || StatedNumbers.of(word).filter(n -> n == size).isPresent();
  }

  private static boolean isLeft(DraftSentence sentence) {
    return LEFT.matcher(sentence.text()).find();
  }

  private static TextRange place(Map<String, TextRange> now, EditedSentence pair) {
    return now.values().stream()
        .reduce(TextRange::hull)
        .map(range -> range.within(pair.now().inPassage()))
        .orElseThrow();
  }

  private static String name(String code, DraftSentence sentence) {
    return Objects.requireNonNull(countries(sentence).get(code)).of(sentence.passage().text());
  }

  /** The places of the countries that a sentence names, by code, each once. */
  private static Map<String, TextRange> countries(DraftSentence sentence) {
    Map<String, TextRange> places = new LinkedHashMap<>();
    for (CountryTag tag : sentence.passage().tags().countries()) {
      tag.evidence()
          .range()
          .filter(sentence.inPassage()::holds)
          .ifPresent(range -> places.putIfAbsent(tag.code(), range));
    }
    return places;
  }

  /** Countries with little but commas between them. */
  private static List<Set<String>> lists(DraftSentence sentence) {
    Passage passage = sentence.passage();
    List<Set<String>> lists = new ArrayList<>();
    int end = -1;
    List<Map.Entry<String, TextRange>> places =
        countries(sentence).entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    for (Map.Entry<String, TextRange> place : places) {
      int start = place.getValue().start();
      boolean goesOn =
          end >= 0
              && end <= start
              && start - end <= FARTHEST
              && isJoined(passage.text().substring(end, start));
      if (!goesOn) {
        lists.add(new LinkedHashSet<>());
      }
      lists.getLast().add(place.getKey());
      end = place.getValue().end();
    }
    return lists;
  }

  private static boolean isJoined(String between) {
    return JOINS.matcher(between).find() && !PARTS.matcher(between).find();
  }

  /**
   * A body that was taken out, where the draft names it nowhere.
   *
   * @param draft its words, see {@link NormalizedWording#keyOf}
   */
  private static Optional<FoundChange> body(
      EditedSentence pair, EditedSentences sentences, String draft) {
    return pair.edits().stream()
        .filter(edit -> isListed(edit, pair.earlier()) || isSecond(edit, pair.earlier()))
        .filter(edit -> bare(edit.right().of(pair.text())).isEmpty())
        .flatMap(
            edit ->
                Stream.of(bare(edit.left().of(pair.earlier())))
                    .map(BODY::matcher)
                    .filter(body -> body.matches())
                    .map(body -> body.group(1))
                    .filter(name -> !draft.contains(NormalizedWording.keyOf(name)))
                    .map(
                        name -> {
                          int at = edit.right().start();
                          int start = pair.text().lastIndexOf(',', Math.max(0, at - 2)) + 1;
                          return change(pair, new TextRange(start, at), name, sentences);
                        }))
        .findFirst();
  }

  /** Whether it is the second of two bodies with one verb: {@code and the Commission took part}. */
  private static boolean isSecond(Edit edit, String earlier) {
    String words = edit.left().of(earlier).strip();
    return words.startsWith("and ")
        && SECOND.matcher(earlier.substring(0, edit.left().start())).matches()
        && VERB.matcher(earlier.substring(edit.left().end())).lookingAt();
  }

  private static String bare(String words) {
    return words.replaceAll("^[\\s,;]+|[\\s,;]+$", "").replaceAll("^and$|\\s+and$", "");
  }

  /** Whether commas or {@code and} stand on both sides. */
  private static boolean isListed(Edit edit, String earlier) {
    String words = edit.left().of(earlier);
    String before = earlier.substring(Math.max(0, edit.left().start() - 2), edit.left().start());
    String after =
        earlier.substring(edit.left().end(), Math.min(earlier.length(), edit.left().end() + 5));
    return (words.strip().startsWith(",") || before.contains(","))
        && (words.strip().endsWith(",")
            || after.strip().startsWith(",")
            || after.strip().startsWith("and"));
  }

  private static FoundChange change(
      EditedSentence pair, TextRange words, String name, EditedSentences sentences) {
    return new FoundChange(
        pair, words, ReasonCode.LISTED_NO_MORE.of(name, sentences.edition().shortName()));
  }
}
