package org.councilnotes.draft.edition;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.edition.EditionSentences.EditionSentence;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;

/**
 * Finds figures that are lower than those of the same thing in the edition before, in sentences
 * that count from a beginning on, in English: {@code since 2012 .. 6900 kg of cocaine} after {@code
 * 7200 kg of cocaine}. It is silent where the sentence or the one behind it says that the figure
 * fell, or why.
 */
public final class FigureFall {

  private static final Pattern CUMULATIVE =
      Pattern.compile(
          "(?i)\\b(?:by now|to date|so far|up to now|cumulative\\w*|from the beginning|since (?:the"
              + " (?:beginning|start|launch|opening|first|establishment|entry|operationali[sz]ation|\\p{L}+"
              + " (?:began|started|opened))|\\p{L}+ \\d{4}|\\d{4}))\\b");

  /** The same with a day or year, which both texts must have. */
  private static final Pattern SINCE = Pattern.compile("(?i)\\bsince (?:\\p{L}+ )?\\d{4}\\b");

  /** Parts a figure of the period from the total that it leads to. */
  private static final Pattern PARTS =
      Pattern.compile(",? (?=(?:bringing|which brings|which brought|taking|raising)\\b)");

  /** {@code Between January and August}: longer each time. */
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:[Bb]etween|[Ff]rom) (\\p{Lu}\\p{Ll}+)(?: \\d{4})? (?:and|to) (\\p{Lu}\\p{Ll}+)");

  private static final List<String> MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:fewer|less|lower|decreas\\w+|fell|declin\\w+|drop\\w*|down|compared|against"
              + "|correct\\w+|revis\\w+|instead|than in|no longer|reduc\\w+|left|closed|ended)\\b");

  private static final Pattern NUMBER = Pattern.compile(StatedNumbers.PATTERN);

  /** Behind a figure: what it counts. */
  private static final Pattern COUNTED =
      Pattern.compile("(?:\\h\\(\\d+\\))?\\h((?:[\\p{L}\\p{M}’'-]+\\h?){3})");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Behind a day: its month. */
  private static final Pattern DAY = Pattern.compile("[ \u00A0](\\p{Lu}\\p{Ll}+)");

  /** Sentences with so many words in common may have a figure of the same thing. */
  private static final double NEAR = 0.2;

  /** Lower than this share of the earlier figure is another thing. */
  private static final double SAME = 0.5;

  private static final Pattern CLAUSE = Pattern.compile("[.,;:()]");

  /** How far behind a figure stands what it counts, in UTF-16 code units. */
  private static final int REACH = 60;

  private static final int MOST_WORDS = 4;

  /** Words of so few letters do not tell what is counted. */
  private static final int SHORT = 3;

  private FigureFall() {}

  /** The figures that fell, in the order of the draft. */
  public static List<FoundChange> in(EditedSentences sentences) {
    List<FoundChange> found = new ArrayList<>();
    sentences.pairs().stream()
        .filter(pair -> !TOLD.matcher(pair.text()).find())
        .flatMap(pair -> byEdits(pair, sentences).stream())
        .forEach(found::add);
    for (DraftSentence now : sentences.draft().sentences()) {
      if (CUMULATIVE.matcher(now.text()).find() || SPAN.matcher(now.text()).find()) {
        found.addAll(byThings(now, sentences));
      }
    }
    return List.copyOf(
        found.stream()
            .collect(
                Collectors.toMap(
                    change -> change.pair().now().range().start() + change.words().start(),
                    Function.identity(),
                    (first, _) -> first,
                    TreeMap::new))
            .values());
  }

  /**
   * Whether the part of a sentence that has a figure counts from a beginning on, which the earlier
   * sentence has too, or over a longer span of the same beginning.
   */
  private static boolean isCumulative(int figure, EditedSentence pair) {
    String part = part(figure, pair.text());
    if (CUMULATIVE.matcher(part).find()) {
      String earlier = pair.earlier().toLowerCase(Locale.ROOT);
      return SINCE
          .matcher(part)
          .results()
          .allMatch(since -> earlier.contains(since.group().toLowerCase(Locale.ROOT)));
    }
    return isLongerSpan(pair);
  }

  /** {@code from January to August} behind {@code from January to April}. */
  private static boolean isLongerSpan(EditedSentence pair) {
    Matcher now = SPAN.matcher(pair.text());
    Matcher before = SPAN.matcher(pair.earlier());
    return now.find()
        && before.find()
        && now.group(1).equals(before.group(1))
        && MONTHS.indexOf(before.group(2)) >= 0
        && MONTHS.indexOf(before.group(2)) < MONTHS.indexOf(now.group(2));
  }

  /** Whether a figure leads to a total in the same sentence, and so is one of the period. */
  public static boolean leadsToTotal(int figure, String text) {
    return CUMULATIVE.matcher(text).find() && !CUMULATIVE.matcher(part(figure, text)).find();
  }

  private static String part(int figure, String text) {
    int start = 0;
    Matcher next = PARTS.matcher(text);
    while (next.find()) {
      if (next.start() > figure) {
        return text.substring(start, next.start());
      }
      start = next.end();
    }
    return text.substring(start);
  }

  /** The first figure that took the place of a higher one. */
  private static Optional<FoundChange> byEdits(EditedSentence pair, EditedSentences sentences) {
    return pair.edits().stream().flatMap(edit -> fall(edit, pair, sentences).stream()).findFirst();
  }

  private static Optional<FoundChange> fall(
      Edit edit, EditedSentence pair, EditedSentences sentences) {
    Matcher now = NUMBER.matcher(pair.text()).region(edit.right().start(), pair.text().length());
    Matcher before =
        NUMBER.matcher(pair.earlier()).region(edit.left().start(), pair.earlier().length());
    now.useTransparentBounds(true);
    before.useTransparentBounds(true);
    return now.lookingAt()
            && before.lookingAt()
            && !isTold(telling(now, pair.text()), told(pair.now(), sentences))
        ? fall(now.toMatchResult(), before.toMatchResult(), pair, sentences)
        : Optional.empty();
  }

  private static Optional<FoundChange> fall(
      MatchResult now, MatchResult before, EditedSentence pair, EditedSentences sentences) {
    Optional<Long> here = StatedNumbers.of(now.group());
    Optional<Long> there = StatedNumbers.of(before.group());
    boolean isFall =
        here.isPresent()
            && there.isPresent()
            && here.get() < there.get()
            && here.get() >= SAME * there.get()
            && isCumulative(now.start(), pair)
            && isCount(now, pair.text())
            && isCount(before, pair.earlier());
    return isFall
        ? Optional.of(
            new FoundChange(
                pair,
                new TextRange(now.start(), now.end()),
                ReasonCode.FIGURE_FELL.of(
                    now.group(), before.group(), sentences.edition().shortName())))
        : Optional.empty();
  }

  /** Whether a figure is no year, no day of a month and no number of a paragraph. */
  private static boolean isCount(MatchResult figure, String text) {
    Matcher behind = DAY.matcher(text).region(figure.end(), text.length());
    boolean isDay = behind.lookingAt() && MONTHS.contains(behind.group(1));
    boolean isLabel = figure.start() == 0 && text.startsWith(".", figure.end());
    return !isDay && !isLabel && !YEAR.matcher(figure.group()).matches();
  }

  /** Figures of the same things, told by the three words behind them. */
  private static List<FoundChange> byThings(DraftSentence now, EditedSentences sentences) {
    List<FoundChange> found = new ArrayList<>();
    List<EditionSentence> near = sentences.earlier().near(EditionSentence.of(now), NEAR).toList();
    String text = EditedSentence.standing(now);
    String told = told(now, sentences);
    for (MatchResult figure : NUMBER.matcher(text).results().toList()) {
      Optional<String> thing = thing(figure, text);
      if (thing.isPresent() && !TOLD.matcher(text).find() && !isTold(telling(figure, text), told)) {
        near.stream()
            .map(before -> new EditedSentence(now, before.sentence(), Optional.empty()))
            .filter(pair -> pair.earlier().length() > 0)
            .flatMap(pair -> same(figure, thing.get(), pair, sentences).stream())
            .findFirst()
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<FoundChange> same(
      MatchResult figure, String thing, EditedSentence pair, EditedSentences sentences) {
    String earlier = pair.earlier();
    return NUMBER
        .matcher(earlier)
        .results()
        .filter(
            before ->
                thing(before, earlier)
                    .filter(
                        other ->
                            other.equals(thing)
                                || (isLongerSpan(pair) && noun(other).equals(noun(thing))))
                    .isPresent())
        .findFirst()
        .flatMap(before -> fall(figure, before, pair, sentences));
  }

  private static Optional<String> thing(MatchResult figure, String text) {
    Matcher counted = COUNTED.matcher(text).region(figure.end(), text.length());
    return counted.lookingAt()
        ? Optional.of(NormalizedWording.keyOf(counted.group(1)))
        : Optional.empty();
  }

  private static String noun(String thing) {
    return thing.strip().split(" ", -1)[0];
  }

  /** The other sentences of the passage. */
  private static String told(DraftSentence now, EditedSentences sentences) {
    StringBuilder told = new StringBuilder();
    sentences.draft().sentences().stream()
        .filter(one -> one.passage().id().equals(now.passage().id()))
        .filter(one -> one.range().start() > now.range().start())
        .forEach(one -> told.append(one.text()).append(' '));
    return told.toString();
  }

  /** The last long word soon behind a figure: {@code heroin}, {@code mpox}. */
  private static String telling(MatchResult figure, String text) {
    int end = Math.min(text.length(), figure.end() + REACH);
    String behind = CLAUSE.split(text.substring(figure.end(), end), -1)[0];
    return Stream.of(NormalizedWording.keyOf(behind).strip().split(" ", -1))
        .limit(MOST_WORDS)
        .filter(word -> word.length() > SHORT)
        .reduce("", (_, word) -> word);
  }

  /** Whether sentences behind say that a figure of this thing fell. */
  private static boolean isTold(String telling, String told) {
    return TOLD.matcher(told).find() && NormalizedWording.keyOf(told).contains(telling);
  }
}
