package org.councilnotes.collate.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.councilnotes.collate.token.FunctionWords;
import org.councilnotes.collate.token.MonthNames;
import org.councilnotes.collate.token.NormalizedWording;

/**
 * The stems of two lists of texts, weighted by rarity. The stem of a word is its first letters,
 * which needs no rules of a language and finds most forms of a word (McNamee and Mayfield,
 * "Character n-gram tokenization for European language text retrieval", 2004). A stem weighs {@code
 * log(N/n)}: N texts in the longer list, n of them with the stem in the list where it is more
 * frequent. Words with figures weigh nothing, nor do function words and months: dates change every
 * year.
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

  /** The weight of a stem that one text in seven has. */
  private static final double RARE = Math.log(7);

  /** What ends a sentence. */
  private static final String ENDS = ".!?:;";

  /** A reference to another document says nothing on the matter. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\((?:see|voir|v(?:é|e)ase|siehe) [^)]*\\)", Pattern.CASE_INSENSITIVE);

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of the stem of each word as written; -1 where it has none. */
  private final Map<String, Integer> byWord = new HashMap<>();

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
            || FunctionWords.has(word)
            || MonthNames.has(word)
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

  /** The stems of a text, ascending, each once, with their weights and the length of the vector. */
  static final class Stems {
    private final int[] numbers;
    private final boolean[] names;
    private final double length;

    private Stems(SortedMap<Integer, Boolean> stems, StemRarity rarity) {
      numbers = new int[stems.size()];
      names = new boolean[stems.size()];
      double sum = 0;
      int at = 0;
      for (Map.Entry<Integer, Boolean> stem : stems.entrySet()) {
        numbers[at] = stem.getKey();
        names[at++] = stem.getValue();
        double weight = rarity.weight(stem.getKey(), stem.getValue());
        sum += weight * weight;
      }
      length = Math.sqrt(sum);
    }

    IntStream numbers() {
      return Arrays.stream(numbers);
    }
  }

  /**
   * What two texts share.
   *
   * @param weight of the stems
   * @param rare how many of them are rare
   * @param cosine of the texts (Salton and Buckley 1988)
   */
  record SharedStems(double weight, int rare, double cosine) {}

  /**
   * The stems of a text. Its list label and its references to documents count for nothing, and the
   * words of a heading little, which all texts below it share.
   */
  Stems of(String text, String heading) {
    SortedMap<Integer, Boolean> stems = new TreeMap<>();
    String own = text.substring(NormalizedWording.labelLength(text));
    addWords(own.indexOf('(') < 0 ? own : REFERENCE.matcher(own).replaceAll(""), stems);
    SortedMap<Integer, Boolean> ofHeading = new TreeMap<>();
    addWords(heading, ofHeading);
    ofHeading.keySet().forEach(stem -> stems.replace(stem, true));
    return new Stems(stems, this);
  }

  /** Adds the stems of a text; true for those that all its words with the stem have as names. */
  private void addWords(String text, Map<Integer, Boolean> stems) {
    boolean opens = true;
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && isOfWord(text.charAt(at))) {
        continue;
      }
      if (at > start) {
        String word = text.substring(start, at);
        boolean isName = isName(word, opens);
        number(word).ifPresent(stem -> stems.merge(stem, isName, Boolean::logicalAnd));
        opens = false;
      }
      opens |= at < text.length() && ENDS.indexOf(text.charAt(at)) >= 0;
      start = at + 1;
    }
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '\''
        || c == '’'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  SharedStems shared(Stems a, Stems b) {
    double weight = 0;
    double product = 0;
    int rare = 0;
    for (int i = 0, j = 0; i < a.numbers.length && j < b.numbers.length; ) {
      int order = Integer.compare(a.numbers[i], b.numbers[j]);
      if (order == 0) {
        double both = weight(a.numbers[i], a.names[i] && b.names[j]);
        weight += both;
        product += both * both;
        rare += both >= RARE ? 1 : 0;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return new SharedStems(weight, rare, product == 0 ? 0 : product / (a.length * b.length));
  }

  /** What a stem weighs. */
  double weight(int stem, boolean isName) {
    return rarity[stem] * (isName ? NAME : 1);
  }

  private Optional<Integer> number(String word) {
    int number = byWord.computeIfAbsent(word, this::numberOfStem);
    return number < 0 ? Optional.empty() : Optional.of(number);
  }

  private int numberOfStem(String word) {
    String folded = NormalizedWording.fold(word);
    return folded.length() < SHORTEST || FunctionWords.has(folded)
        ? -1
        : numbers.getOrDefault(stem(folded), -1);
  }

  /** Whether a word has a capital that the beginning of a sentence does not explain. */
  private static boolean isName(String word, boolean opens) {
    return Character.isUpperCase(word.codePointAt(0))
        && (!opens || word.codePoints().noneMatch(Character::isLowerCase));
  }
}
