package org.councilnotes.meaning.onnx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts a text into the pieces of words that a model of the BERT family knows: the longest piece
 * from the left, then the longest of the rest, which is written with {@code ##} before it. A word
 * that cannot be cut so is one unknown piece.
 */
final class WordPieces {

  private static final String INSIDE = "##";
  private static final String START = "[CLS]";
  private static final String END = "[SEP]";
  private static final String UNKNOWN = "[UNK]";

  /** Longer words are one unknown piece. In code points. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final boolean isCased;
  private final int start;
  private final int end;
  private final int unknown;

  /**
   * Pieces of a vocabulary.
   *
   * @param pieces in the order of their numbers, from 0
   * @param isCased whether the vocabulary has capitals and accents
   * @throws IllegalArgumentException where a piece that every such vocabulary has is missing
   */
  WordPieces(List<String> pieces, boolean isCased) {
    for (int i = 0; i < pieces.size(); i++) {
      vocabulary.putIfAbsent(pieces.get(i), i); // a piece may be listed twice
    }
    this.isCased = isCased;
    this.start = required(START);
    this.end = required(END);
    this.unknown = required(UNKNOWN);
  }

  private int required(String piece) {
    return Optional.ofNullable(vocabulary.get(piece))
        .orElseThrow(() -> new IllegalArgumentException("the vocabulary has no " + piece));
  }

  /**
   * The numbers of the pieces of a text, between those that mark its start and end.
   *
   * @param most how many at most, with the two; the rest of a longer text is left out
   */
  long[] numbers(String text, int most) {
    List<Integer> numbers = new ArrayList<>();
    numbers.add(start);
    for (String word : words(text)) {
      if (numbers.size() >= most) {
        break;
      }
      addPieces(word, numbers);
    }
    List<Integer> kept = numbers.subList(0, Math.min(numbers.size(), most - 1));
    kept.add(end);
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }

  private void addPieces(String word, List<Integer> numbers) {
    int before = numbers.size();
    int from = 0;
    boolean isKnown = word.codePointCount(0, word.length()) <= LONGEST_WORD;
    while (isKnown && from < word.length()) {
      int to = longest(word, from, numbers);
      isKnown = to > from;
      from = to;
    }
    if (!isKnown) {
      numbers.subList(before, numbers.size()).clear();
      numbers.add(unknown);
    }
  }

  /** Adds the longest piece from an offset, and gives its end; the offset where there is none. */
  private int longest(String word, int from, List<Integer> numbers) {
    for (int to = word.length(); to > from; to--) {
      String piece = word.substring(from, to);
      Integer number = vocabulary.get(from == 0 ? piece : INSIDE + piece);
      if (number != null) {
        numbers.add(number);
        return to;
      }
    }
    return from;
  }

  /** Words, and each punctuation mark and each Chinese sign by itself. */
  private List<String> words(String text) {
    String plain = isCased ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain
        .codePoints()
        .filter(sign -> !isLeftOut(sign))
        .forEach(
            sign -> {
              if (isBlank(sign)) {
                addWord(word, words);
              } else if (isPunctuation(sign) || isChinese(sign)) {
                addWord(word, words);
                words.add(Character.toString(sign));
              } else {
                word.appendCodePoint(isCased ? sign : Character.toLowerCase(sign));
              }
            });
    addWord(word, words);
    return words;
  }

  private static void addWord(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private boolean isLeftOut(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
          !isBlank(sign);
      case Character.NON_SPACING_MARK -> !isCased;
      default -> sign == 0xFFFD;
    };
  }

  private static boolean isBlank(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || switch (Character.getType(sign)) {
          case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
  }

  private static boolean isPunctuation(int sign) {
    return isAsciiPunctuation(sign)
        || switch (Character.getType(sign)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  /** All visible signs that are neither letters nor digits, also {@code $} and {@code +}. */
  private static boolean isAsciiPunctuation(int sign) {
    return sign > ' ' && sign < 0x7F && !Character.isLetterOrDigit(sign);
  }

  private static boolean isChinese(int sign) {
    return Character.isIdeographic(sign)
        && Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN
        && sign != 0x3007
        && (sign < 0x3021 || sign > 0x3029);
  }
}
