package org.councilnotes.collate.diff;

import java.util.Arrays;
import java.util.BitSet;
import org.councilnotes.collate.token.TokenBoundaries;
import org.councilnotes.note.text.TextRange;

/**
 * A text cut into tokens and sentences. Tokens are called words here: words, blanks and punctuation
 * alike.
 */
final class TokenizedText {

  private final String text;
  private final int[] starts;
  private final int[] sentences;
  private final int[] words;

  private TokenizedText(String text, WordWeights glossary) {
    BitSet cuts = TokenBoundaries.words(text);
    BitSet sentenceCuts = TokenBoundaries.sentences(text, cuts);
    this.text = text;
    this.starts = cuts.stream().toArray();
    this.sentences = sentenceCuts.stream().map(cut -> rank(cut)).toArray();
    this.words = new int[Math.max(0, starts.length - 1)];
    for (int i = 0; i < words.length; i++) {
      words[i] = glossary.number(text.substring(starts[i], starts[i + 1]));
    }
  }

  static TokenizedText of(String text, WordWeights glossary) {
    return new TokenizedText(text, glossary);
  }

  /** The number of each word, as {@code WordWeights} counts them, in order. */
  int[] words() {
    return words;
  }

  int sentences() {
    return Math.max(0, sentences.length - 1);
  }

  /** The first word of a sentence; for the index after the last sentence, the number of words. */
  int sentence(int sentence) {
    return sentence == 0 ? 0 : sentences[sentence];
  }

  int sentenceOf(int word) {
    int place = Arrays.binarySearch(sentences, word);
    return place >= 0 ? place : -place - 2;
  }

  /** The range of words in the text. */
  TextRange range(int start, int end) {
    return words.length == 0 ? new TextRange(0, 0) : new TextRange(starts[start], starts[end]);
  }

  /** A sentence with the blanks after it. */
  String sentenceText(int sentence) {
    return range(sentence(sentence), sentence(sentence + 1)).of(text);
  }

  private int rank(int cut) {
    return Arrays.binarySearch(starts, cut);
  }
}
