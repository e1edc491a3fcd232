package org.councilnotes.collate.align;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.MonthNames;
import org.councilnotes.collate.token.NormalizedWording;

/**
 * The stems of two lists of texts, weighted by rarity. The stem of a word is its first letters,
 * which needs no rules of a language and finds most forms of a word (McNamee and Mayfield,
 * "Character n-gram tokenization for European language text retrieval", 2004). A stem weighs {@code
 * log(N/n)}: N texts in the longer list, n of them with the stem in the list where it is more
 * frequent. Words with figures weigh nothing, nor do months: dates change every year.
 */
final class StemRarity {

  /** So many letters of a word count. */
  private static final int LETTERS = 6;

  /** Words with fewer letters say little. */
  private static final int SHORTEST = 3;

  /** Words with more letters lose the s of a plural. */
  private static final int SHORT = 4;

  /**
   * What the stem of a name weighs of that of another word: long lists of the same people and
   * countries stand in paragraphs on different matters.
   */
  private static final double NAME = 0.3;

  /** The weight of a stem that one text in ten has. */
  private static final double RARE = Math.log(10);

  /** So many stems that are as rare two texts share at least. */
  private static final int RARE_STEMS = 2;

  /** A word with the mark of the end of a sentence before it, if there is one. */
  private static final Pattern WORD = Pattern.compile("(?<end>[.!?:;])|[\\p{L}\\p{M}\\p{N}'’]+");

  private static final String END = "end";

  /** A reference to another document says nothing on the matter. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\((?:see|voir|v(?:é|e)ase|siehe) [^)]*\\)", Pattern.CASE_INSENSITIVE);

  private final Map<String, Integer> numbers = new HashMap<>();
  private final double[] rarity;
  private final int[] frequency;

  StemRarity(FeatureWeights lexicon) {
    int[] stems = new int[lexicon.size()];
    Arrays.fill(stems, -1);
    lexicon.eachWord((word, number) -> stems[number] = numberOf(word));
    int[] inLeft = frequencies(lexicon, lexicon.left(), stems);
    int[] inRight = frequencies(lexicon, lexicon.right(), stems);
    double texts = Math.max(lexicon.left().size(), lexicon.right().size());
    frequency = new int[numbers.size()];
    rarity = new double[numbers.size()];
    for (int stem = 0; stem < rarity.length; stem++) {
      frequency[stem] = Math.max(inLeft[stem], inRight[stem]);
      rarity[stem] = Math.log(texts / Math.max(1, frequency[stem]));
    }
  }

  /** The number of the stem of a folded word; -1 where it has none. */
  private int numberOf(String word) {
    return word.equals(NormalizedWording.NUMBER)
            || word.length() < SHORTEST
            || !MonthNames.named(word).isEmpty()
        ? -1
        : numbers.computeIfAbsent(stem(word), stem -> numbers.size());
  }

  private static String stem(String word) {
    int end =
        word.length() > SHORT && word.charAt(word.length() - 1) == 's'
            ? word.length() - 1
            : word.length();
    return word.substring(0, Math.min(LETTERS, end));
  }

  /** How many texts have each stem. */
  private int[] frequencies(FeatureWeights lexicon, List<FeatureVector> texts, int[] stems) {
    int[] counts = new int[numbers.size()];
    int[] last = new int[numbers.size()];
    for (int text = 0; text < texts.size(); text++) {
      for (int word : lexicon.wordsOf(texts.get(text))) {
        int stem = stems[word];
        if (stem >= 0 && last[stem] <= text) {
          last[stem] = text + 1;
          counts[stem]++;
        }
      }
    }
    return counts;
  }

  /** How many texts of either list have a stem, at most. */
  int frequency(int stem) {
    return frequency[stem];
  }

  /**
   * The stems of a text.
   *
   * @param stems by their numbers: whether all its words with the stem are names
   */
  record Stems(SortedMap<Integer, Boolean> stems) {

    Stems {
      stems = Collections.unmodifiableSortedMap(new TreeMap<>(stems));
    }
  }

  /**
   * The stems of a text. Its list label and its references to documents count for nothing, nor do
   * the words of a heading, which all texts below it share.
   */
  Stems of(String text, String heading) {
    SortedMap<Integer, Boolean> stems = new TreeMap<>();
    String own = text.substring(NormalizedWording.labelLength(text));
    Matcher words = WORD.matcher(REFERENCE.matcher(own).replaceAll(""));
    boolean opens = true;
    while (words.find()) {
      String word = words.group();
      boolean ends = words.group(END) != null;
      if (!ends) {
        boolean isName = isName(word, opens);
        number(word).ifPresent(stem -> stems.merge(stem, isName, Boolean::logicalAnd));
      }
      opens = ends;
    }
    WORD.matcher(heading)
        .results()
        .flatMap(word -> number(word.group()).stream())
        .forEach(stem -> stems.replace(stem, true));
    return new Stems(stems);
  }

  /**
   * The cosine of two texts (Salton and Buckley 1988); 0 where they share too few rare stems to be
   * told from texts that have one by chance.
   *
   * @param least weight of what they share
   */
  double cosine(Stems a, Stems b, double least) {
    double weight = 0;
    double product = 0;
    int rare = 0;
    for (Map.Entry<Integer, Boolean> own : a.stems().entrySet()) {
      Boolean other = b.stems().get(own.getKey());
      if (other != null) {
        double both = weight(own.getKey(), own.getValue() && other);
        weight += both;
        rare += both >= RARE ? 1 : 0;
        product += both * both;
      }
    }
    return weight < least || rare < RARE_STEMS ? 0 : product / (length(a) * length(b));
  }

  private double length(Stems text) {
    return Math.sqrt(
        text.stems().entrySet().stream()
            .mapToDouble(stem -> weight(stem.getKey(), stem.getValue()))
            .map(weight -> weight * weight)
            .sum());
  }

  /** What a stem weighs. */
  double weight(int stem, boolean isName) {
    return rarity[stem] * (isName ? NAME : 1);
  }

  private Optional<Integer> number(String word) {
    String folded = NormalizedWording.fold(word);
    return folded.length() < SHORTEST
        ? Optional.empty()
        : Optional.ofNullable(numbers.get(stem(folded)));
  }

  /** Whether a word has a capital that the beginning of a sentence does not explain. */
  private static boolean isName(String word, boolean opens) {
    return Character.isUpperCase(word.codePointAt(0))
        && (!opens || word.codePoints().noneMatch(Character::isLowerCase));
  }
}
