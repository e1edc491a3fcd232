package org.councilnotes.lucene.storage;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.councilnotes.store.schema.TextPart;

/** The version of the index schema, and the similarity. */
public final class LuceneSchema {

  /** Raised with every change that makes older indexes wrong. They are rebuilt, never migrated. */
  public static final String VERSION = "15";

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  /**
   * BM25. Stems count in the length of a text, so that it is consistent with the average length. As
   * words count several times among the stems, they saturate later there.
   */
  public static final Similarity SIMILARITY =
      new PerFieldSimilarityWrapper() {
        private final Similarity words = new BM25Similarity(false);
        private final Similarity stems = stems();

        @Override
        public Similarity get(String field) {
          return field.equals(TextPart.STEMS.field()) ? stems : words;
        }
      };

  private LuceneSchema() {}

  private static Similarity stems() {
    return new BM25Similarity(K1 * TextPart.TEXT.stemFrequency(), B, false);
  }
}
