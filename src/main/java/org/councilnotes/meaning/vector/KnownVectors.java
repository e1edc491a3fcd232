package org.councilnotes.meaning.vector;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceText;

/**
 * Vectors of sentences, made once: editions of a report share many. Known are those of the last
 * commit, and of the sentences before.
 */
final class KnownVectors {

  private static final int MOST_KEPT = 20_000;

  private final SentenceEmbedder embedder;
  private final Optional<DirectoryReader> commit;
  private final Map<String, float[]> kept = new LinkedHashMap<>();
  private int made;

  KnownVectors(SentenceEmbedder embedder, Optional<DirectoryReader> commit) {
    this.embedder = embedder;
    this.commit = commit;
  }

  float[] of(SentenceText sentence) throws IOException {
    String hash = sentence.hash();
    float[] vector = kept.get(hash);
    if (vector == null) {
      Optional<float[]> stored = stored(hash);
      made += stored.isPresent() ? 0 : 1;
      vector = stored.orElseGet(() -> embedder.ofSentence(sentence.text()));
      keep(hash, vector);
    }
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

  private Optional<float[]> stored(String hash) throws IOException {
    if (commit.isPresent()) {
      for (LeafReaderContext segment : commit.get().leaves()) {
        Optional<float[]> vector = stored(hash, segment.reader());
        if (vector.isPresent()) {
          return vector;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<float[]> stored(String hash, LeafReader segment) throws IOException {
    PostingsEnum found = segment.postings(new Term(VectorFields.HASH, hash), PostingsEnum.NONE);
    int document = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
    return document == DocIdSetIterator.NO_MORE_DOCS
        ? Optional.empty()
        : vector(document, segment).map(float[]::clone);
  }

  /** The numbers of a document, not rounded to bytes. Valid until the next call. */
  static Optional<float[]> vector(int document, LeafReader segment) throws IOException {
    FloatVectorValues vectors = segment.getFloatVectorValues(VectorFields.VECTOR);
    if (vectors == null) {
      return Optional.empty();
    }
    KnnVectorValues.DocIndexIterator each = vectors.iterator();
    return each.advance(document) == document
        ? Optional.of(vectors.vectorValue(each.index()))
        : Optional.empty();
  }
}
