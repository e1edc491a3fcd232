package org.councilnotes.meaning.vector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.meaning.SentenceVectorWriter;

/**
 * Vectors of sentences, made once: editions of a report share many. Known are those that were
 * written before, and of the sentences before.
 */
final class KnownVectors {

  private static final int MOST_KEPT = 20_000;

  private final SentenceEmbedder embedder;
  private final SentenceVectorWriter before;
  private final Map<String, float[]> kept = new LinkedHashMap<>();
  private int made;

  KnownVectors(SentenceEmbedder embedder, SentenceVectorWriter before) {
    this.embedder = embedder;
    this.before = before;
  }

  /**
   * The vectors of the sentences of a note, in order.
   *
   * @param goesOn asked before each sentence
   * @return empty where it does not go on; what was made is known
   */
  Optional<List<float[]>> of(List<SentenceText> sentences, BooleanSupplier goesOn) {
    Set<String> unknown = new HashSet<>();
    sentences.forEach(sentence -> unknown.add(sentence.hash()));
    unknown.removeAll(kept.keySet());
    Map<String, float[]> written = unknown.isEmpty() ? Map.of() : before.written(unknown);
    List<float[]> vectors = new ArrayList<>();
    for (SentenceText sentence : sentences) {
      if (!goesOn.getAsBoolean()) {
        return Optional.empty();
      }
      vectors.add(of(sentence, written));
    }
    return Optional.of(vectors);
  }

  private float[] of(SentenceText sentence, Map<String, float[]> written) {
    String hash = sentence.hash();
    float[] vector = kept.getOrDefault(hash, written.get(hash));
    if (vector == null) {
      made++;
      vector = embedder.ofSentence(sentence.text());
    }
    keep(hash, vector);
    return vector;
  }

  private void keep(String hash, float[] vector) {
    if (kept.size() >= MOST_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    kept.put(hash, vector);
  }

  /** How many had to be made. */
  int made() {
    return made;
  }
}
