package org.councilnotes.meaning.onnx;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.onnx.ModelSettings.Pooling;

/**
 * The model of a {@link ComponentFolder}. It is loaded when the first vector is asked for, which
 * takes a second, and stays for the process. May be used by several threads.
 */
public final class OnnxSentenceEmbedder implements SentenceEmbedder {

  /** Most pieces of a text; what follows is left out. */
  private static final int MOST_PIECES = 256;

  private static final String NUMBERS = "input_ids";
  private static final String PRESENT = "attention_mask";
  private static final String PART = "token_type_ids";

  /** By id. */
  private static final Map<String, Loaded> LOADED = new ConcurrentHashMap<>();

  private final ComponentFolder folder;
  private final ModelSettings settings;
  private final String id;

  private record Loaded(WordPieces pieces, OnnxLibrary.Session model) {}

  /**
   * The model of a folder.
   *
   * @throws MeaningProblem where the component is off
   */
  public OnnxSentenceEmbedder(ComponentFolder folder) {
    this.folder = folder;
    this.settings = folder.settings();
    this.id = folder.id();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public double floor() {
    return settings.floor();
  }

  @Override
  public int dimension() {
    return ofSentence("a").length;
  }

  @Override
  public float[] ofSentence(String text) {
    Loaded model = loaded();
    long[] numbers = model.pieces().numbers(text, MOST_PIECES);
    return unit(pooled(model.model().run(rows(numbers, model.model())), numbers.length));
  }

  @Override
  public float[] ofQuery(String text) {
    return ofSentence(settings.queryPrefix() + text);
  }

  private Loaded loaded() {
    return LOADED.computeIfAbsent(id, _ -> load());
  }

  private Loaded load() {
    try {
      return new Loaded(
          ComponentInstaller.pieces(folder.vocabulary(), settings.cased()),
          OnnxLibrary.in(folder).session(folder.model()));
    } catch (IOException e) {
      throw new MeaningProblem("the component of meaning cannot be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, long[]> rows(long[] numbers, OnnxLibrary.Session model) {
    long[] ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    Map<String, long[]> rows = new HashMap<>();
    for (String name : model.inputs()) {
      rows.put(
          name,
          switch (name) {
            case NUMBERS -> numbers;
            case PRESENT -> ones;
            case PART -> new long[numbers.length];
            default -> throw new MeaningProblem("the model wants what is not known: " + name);
          });
    }
    return rows;
  }

  /** One vector of those of all pieces. Some models give one only. */
  private float[] pooled(OnnxLibrary.Output output, int pieces) {
    int size = output.size();
    int vectors = output.numbers().remaining() / size;
    if (vectors != pieces && vectors != 1) {
      throw new MeaningProblem(
          "the model gives %d vectors for %d pieces".formatted(vectors, pieces));
    }
    float[] vector = new float[size];
    int last = settings.pooling() == Pooling.CLS ? 1 : vectors;
    for (int piece = 0; piece < last; piece++) {
      for (int i = 0; i < size; i++) {
        vector[i] += output.numbers().get(piece * size + i);
      }
    }
    return vector;
  }

  /** The same direction, of length 1. */
  private static float[] unit(float[] vector) {
    double square = 0;
    for (float number : vector) {
      square += (double) number * number;
    }
    double length = Math.sqrt(square);
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = length > 0 ? (float) (vector[i] / length) : 0;
    }
    return unit;
  }
}
