package org.councilnotes.structure.cover;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * Apache OpenNLP's model of languages, read for some of them: their probabilities to each other are
 * those of its {@code LanguageDetectorME}. Each sequence of one to three characters that a text has
 * counts once; a language is as likely as the exponential of the sum of its weights. OpenNLP reads
 * the weights of all its 103 languages, which takes a second, and sums them up for each text.
 *
 * @param languages of each outcome; several may be of one language
 */
record LanguageModel(List<String> languages, SequenceWeights weights) {

  /** Most characters of a sequence. */
  private static final int LONGEST = 3;

  /** What OpenNLP's {@code LanguageDetectorFactory} does with a text before it is cut. */
  private static final CharSequenceNormalizer NORMALIZER =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  /**
   * How likely each language is for a text, as a share of the likeliest outcome: at most 1, or more
   * where several outcomes are of one language.
   */
  Map<String, Double> likelihoods(String text) {
    double[] sums = new double[languages.size()];
    long before = SequenceWeights.NONE;
    for (long sequence : sequences(NORMALIZER.normalize(text))) {
      if (sequence != before) {
        weights.addTo(sums, sequence);
      }
      before = sequence;
    }
    double most = Arrays.stream(sums).max().orElseThrow();
    Map<String, Double> likely = new HashMap<>();
    for (int i = 0; i < sums.length; i++) {
      likely.merge(languages.get(i), Math.exp(sums[i] - most), Double::sum);
    }
    return likely;
  }

  /** All sequences of a text in lower case, equal ones beside each other. */
  private static long[] sequences(CharSequence text) {
    char[] characters = lower(text);
    long[] sequences = new long[LONGEST * characters.length];
    int count = 0;
    for (int start = 0; start < characters.length; start++) {
      long sequence = SequenceWeights.NONE;
      int end = Math.min(start + LONGEST, characters.length);
      for (int i = start; i < end; i++) {
        sequence = SequenceWeights.longer(sequence, characters[i]);
        sequences[count++] = sequence;
      }
    }
    Arrays.sort(sequences, 0, count);
    return Arrays.copyOf(sequences, count);
  }

  /** Independent of the locale and of the characters beside, as the model was trained. */
  private static char[] lower(CharSequence text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString().toCharArray();
  }
}
