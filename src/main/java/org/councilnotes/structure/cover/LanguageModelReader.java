package org.councilnotes.structure.cover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the file {@code langdetect-183.bin} of Apache OpenNLP for some of its languages. Its format
 * is that of {@code GISModelReader}: a name, two numbers without use, outcomes, patterns of
 * outcomes, sequences in the order of the patterns, and weights in the order of the sequences.
 */
final class LanguageModelReader {

  private static final String FILE = "/langdetect-183.bin";
  private static final String PART = "langdetect.model";
  private static final int NOT_WANTED = -1;

  private final ByteBuffer in;
  private final List<String> languages = new ArrayList<>();

  private LanguageModelReader(byte[] model) {
    in = ByteBuffer.wrap(model);
  }

  /**
   * Reads the model.
   *
   * @param wanted languages by the codes that the model has for them
   */
  static LanguageModel read(Map<String, String> wanted) {
    try (ZipInputStream parts = new ZipInputStream(file())) {
      ZipEntry part = parts.getNextEntry();
      while (!Objects.requireNonNull(part).getName().equals(PART)) {
        part = parts.getNextEntry();
      }
      return new LanguageModelReader(parts.readAllBytes()).model(wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("model of languages not readable", e);
    }
  }

  private static InputStream file() {
    return Objects.requireNonNull(LanguageModelReader.class.getResourceAsStream(FILE));
  }

  private LanguageModel model(Map<String, String> wanted) {
    text();
    in.getInt();
    in.getDouble();
    int[] places = places(wanted);
    List<ByteBuffer> patterns = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      patterns.add(text());
    }
    long[] sequences = new long[in.getInt()];
    for (int i = 0; i < sequences.length; i++) {
      sequences[i] = sequence(text());
    }
    return new LanguageModel(languages, weights(patterns, places, sequences));
  }

  /** The place of each outcome among those that are wanted. */
  private int[] places(Map<String, String> wanted) {
    int[] places = new int[in.getInt()];
    Arrays.fill(places, NOT_WANTED);
    for (int i = 0; i < places.length; i++) {
      String language = wanted.get(StandardCharsets.UTF_8.decode(text()).toString());
      if (language != null) {
        places[i] = languages.size();
        languages.add(language);
      }
    }
    return places;
  }

  /** A pattern is the number of its sequences, then those of the outcomes that they weigh for. */
  private SequenceWeights weights(List<ByteBuffer> patterns, int[] places, long[] sequences) {
    SequenceWeights weights = new SequenceWeights(sequences.length);
    int next = 0;
    for (ByteBuffer pattern : patterns) {
      int end = next + number(pattern);
      int[] outcomes = new int[places.length];
      int count = 0;
      while (pattern.hasRemaining()) {
        outcomes[count++] = places[number(pattern)];
      }
      for (; next < end; next++) {
        read(weights, sequences[next], Arrays.copyOf(outcomes, count));
      }
    }
    return weights;
  }

  private void read(SequenceWeights weights, long sequence, int[] outcomes) {
    weights.begin(sequence);
    for (int outcome : outcomes) {
      double weight = in.getDouble();
      if (outcome != NOT_WANTED) {
        weights.add(outcome, weight);
      }
    }
  }

  /** A text as {@link java.io.DataOutput#writeUTF} writes it, without its length. */
  private ByteBuffer text() {
    int length = Short.toUnsignedInt(in.getShort());
    ByteBuffer text = in.slice(in.position(), length);
    in.position(in.position() + length);
    return text;
  }

  /** Each character is of one to three bytes, see {@link java.io.DataInput}. */
  private static long sequence(ByteBuffer text) {
    long sequence = SequenceWeights.NONE;
    while (text.hasRemaining()) {
      sequence = SequenceWeights.longer(sequence, character(text));
    }
    return sequence;
  }

  private static int character(ByteBuffer text) {
    int first = text.get();
    if (first >= 0) {
      return first;
    }
    return (first & 0x20) == 0
        ? ((first & 0x1F) << 6) | bits(text)
        : ((first & 0x0F) << 12) | (bits(text) << 6) | bits(text);
  }

  private static int bits(ByteBuffer text) {
    return text.get() & 0x3F;
  }

  /** Reads a number and the space behind it. */
  private static int number(ByteBuffer text) {
    int number = 0;
    while (text.hasRemaining()) {
      int digit = text.get() - '0';
      if (digit < 0) {
        break;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
