package org.councilnotes.lucene.storage;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** The version of the index schema, and the similarity. */
public final class LuceneSchema {

  /** Raised with every change that makes older indexes wrong. They are rebuilt, never migrated. */
  public static final String VERSION = "11";

  /**
   * BM25. Stems count in the length of a text, so that it is consistent with the average length.
   */
  public static final Similarity SIMILARITY = new BM25Similarity(false);

  private LuceneSchema() {}
}
