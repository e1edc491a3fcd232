package org.councilnotes.lucene.storage;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** How an index of Lucene holds what passages are found by. */
public final class LuceneSchema {

  /** Goes up with every change that makes older indexes wrong; they are rebuilt, never migrated. */
  public static final String VERSION = "9";

  /** BM25; stems count in the length of a text, as they do in the mean of all lengths. */
  public static final Similarity SIMILARITY = new BM25Similarity(false);

  private LuceneSchema() {}
}
