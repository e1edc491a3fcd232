package org.councilnotes.meaning.vector;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** The numbers of the vectors of an index as they were before they were rounded to bytes. */
final class StoredVectors {

  private StoredVectors() {}

  /** The vector of a sentence; empty where the index does not have it. */
  static Optional<float[]> ofHash(String hash, DirectoryReader reader) throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      Optional<float[]> vector = ofHash(hash, segment.reader());
      if (vector.isPresent()) {
        return vector;
      }
    }
    return Optional.empty();
  }

  private static Optional<float[]> ofHash(String hash, LeafReader segment) throws IOException {
    PostingsEnum found = segment.postings(new Term(VectorFields.HASH, hash), PostingsEnum.NONE);
    int document = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
    return document == DocIdSetIterator.NO_MORE_DOCS
        ? Optional.empty()
        : of(document, segment).map(float[]::clone);
  }

  /** The vector of a document. Valid until the next call. */
  private static Optional<float[]> of(int document, LeafReader segment) throws IOException {
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
