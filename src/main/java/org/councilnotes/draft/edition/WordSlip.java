package org.councilnotes.draft.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.EditionSentences.EditionSentence;
import org.councilnotes.draft.name.SpellingVariants;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.EditDistance;
import org.councilnotes.note.text.TextRange;

/**
 * Finds words that differ by a letter from the one that the edition before has behind the same
 * word, and that stand nowhere else, in English: {@code Argentina (SENDRONAR)}, {@code Youth
 * Dialog}, {@code drug addition}. Forms and other spellings of a word are no slips.
 */
public final class WordSlip {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** Between a word and the one behind it. */
  private static final Pattern BETWEEN = Pattern.compile("[ \u00A0]\\(?");

  /** Shorter words are near too many. */
  private static final int SHORTEST = 5;

  private static final int SHORTEST_TERM = 7;

  /** So many words behind one are compared. */
  private static final int MOST_BEHIND = 1000;

  /**
   * A word with those beside it.
   *
   * @param folded without case, as those beside it
   */
  private record PlacedWord(
      String word,
      String folded,
      TextRange range,
      String before,
      String two,
      String next,
      DraftSentence place) {

    /** Whether two words before it and one behind it are the same. */
    boolean isAt(PlacedWord other) {
      return !two.isEmpty() && two.equals(other.two) && !next.isEmpty() && next.equals(other.next);
    }
  }

  private final Map<String, List<PlacedWord>> behind = new HashMap<>();
  private final Map<String, Integer> here = new HashMap<>();
  private final Map<String, Integer> before = new HashMap<>();

  private WordSlip(EditedSentences sentences) {
    DraftText edition = DraftText.of(sentences.edition());
    count(edition.text(), before);
    count(sentences.draft().text(), here);
    for (EditionSentence sentence : sentences.earlier().sentences()) {
      for (PlacedWord word : words(sentence.sentence())) {
        List<PlacedWord> others = behind.computeIfAbsent(word.before(), _ -> new ArrayList<>());
        if (others.size() < MOST_BEHIND) {
          others.add(word);
        }
      }
    }
  }

  /** The slips, in the order of the draft. */
  public static List<FoundChange> in(EditedSentences sentences) {
    WordSlip slips = new WordSlip(sentences);
    return sentences.draft().sentences().stream()
        .flatMap(sentence -> words(sentence).stream())
        .flatMap(word -> slips.found(word).stream())
        .toList();
  }

  private static void count(String text, Map<String, Integer> counts) {
    WORD.matcher(text).results().forEach(word -> counts.merge(word.group(), 1, Integer::sum));
  }

  /** The words of a sentence that stand directly behind another. */
  private static List<PlacedWord> words(DraftSentence sentence) {
    String text = EditedSentence.standing(sentence);
    List<MatchResult> all = WORD.matcher(text).results().toList();
    List<String> folded = all.stream().map(word -> fold(word.group())).toList();
    List<PlacedWord> words = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      MatchResult word = all.get(i);
      MatchResult previous = all.get(i - 1);
      if (BETWEEN.matcher(text.substring(previous.end(), word.start())).matches()) {
        words.add(
            new PlacedWord(
                word.group(),
                folded.get(i),
                new TextRange(word.start(), word.end()),
                folded.get(i - 1),
                i > 1 ? folded.get(i - 2) : "",
                i + 1 < all.size() ? folded.get(i + 1) : "",
                sentence));
      }
    }
    return words;
  }

  private Optional<FoundChange> found(PlacedWord word) {
    if (word.word().length() < SHORTEST
        || (here.getOrDefault(word.word(), 0) > 1 && isName(word))) {
      return Optional.empty();
    }
    List<PlacedWord> others = behind.getOrDefault(word.before(), List.of());
    boolean isKept = others.stream().anyMatch(other -> other.word().equals(word.word()));
    return isKept
        ? Optional.empty()
        : others.stream()
            .filter(other -> isSlip(word, other))
            .findFirst()
            .map(
                other ->
                    new FoundChange(
                        new EditedSentence(word.place(), other.place(), Optional.empty()),
                        word.range(),
                        ReasonCode.OTHER_WORD.of(other.word())));
  }

  private boolean isSlip(PlacedWord word, PlacedWord other) {
    if (isName(word) && isName(other)) {
      return before.getOrDefault(word.word(), 0) == 0
          && isAcronym(word) == isAcronym(other)
          && (isNear(word, other) || isInOtherCase(word, other))
          && !isPlural(word.folded(), other.folded());
    }
    return !isName(word)
        && !isName(other)
        && other.word().length() >= SHORTEST_TERM
        && word.before().length() >= SHORTEST - 1
        && word.isAt(other)
        && isNear(word, other)
        && !SpellingVariants.are(word.folded(), other.folded());
  }

  private static boolean isNear(PlacedWord word, PlacedWord right) {
    String one = word.folded();
    String other = right.folded();
    int shorter = Math.min(one.length(), other.length());
    boolean isCut = other.startsWith(one);
    int most = isCut ? 2 : 1;
    return shorter >= SHORTEST
        && Math.abs(one.length() - other.length()) <= most
        && !one.equals(other)
        && EditDistance.of(one, other) <= most;
  }

  /** {@code PACcTO} for {@code PAcCTO}. */
  private static boolean isInOtherCase(PlacedWord word, PlacedWord right) {
    return !word.word().equals(right.word())
        && word.folded().equals(right.folded())
        && isMixed(word.word())
        && isMixed(right.word());
  }

  private static boolean isMixed(String word) {
    return !word.equals(word.toUpperCase(Locale.ROOT))
        && !word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
  }

  private static boolean isPlural(String one, String other) {
    return (one + "s").equals(other) || (other + "s").equals(one) || one.equals(other + "es");
  }

  private static boolean isName(PlacedWord word) {
    return Character.isUpperCase(word.word().charAt(0));
  }

  private static boolean isAcronym(PlacedWord word) {
    return word.word().equals(word.word().toUpperCase(Locale.ROOT));
  }

  private static String fold(String word) {
    return NormalizedWording.keyOf(word).strip();
  }
}
