package org.councilnotes.lucene.write;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Documents that were deleted or replaced. Their terms and stored fields stay in the files of a
 * segment until it is merged.
 */
record DeletedDocuments(IndexWriter writer) {

  /** Has a forced merge rewrite each segment with a deleted document, be it one of a million. */
  static void allowRemoval(IndexWriterConfig config) {
    config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
  }

  /** Whether the last commit has deleted documents with one of these terms. */
  boolean have(Collection<Term> terms) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer.getDirectory())) {
      for (LeafReaderContext segment : reader.leaves()) {
        for (Term term : terms) {
          if (isDeleted(term, segment.reader())) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static boolean isDeleted(Term term, LeafReader segment) throws IOException {
    Bits live = segment.getLiveDocs();
    PostingsEnum documents = live == null ? null : segment.postings(term, PostingsEnum.NONE);
    while (live != null
        && documents != null
        && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (!live.get(documents.docID())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Rewrites each segment with deleted documents. Files of the old ones go with the next commit.
   */
  void remove() throws IOException {
    writer.forceMergeDeletes(true);
  }
}
