package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** In how many passages a form of a word stands, those that were taken out since among them. */
record FormCounts(IndexReader reader) {

  int passages(TextPart part, String form) {
    try {
      return reader.docFreq(new Term(part.field(), form));
    } catch (IOException e) {
      throw new UncheckedIOException("looking a word up", e);
    }
  }

  /** How many passages have any word there. */
  int held(TextPart part) {
    try {
      return reader.getDocCount(part.field());
    } catch (IOException e) {
      throw new UncheckedIOException("looking a word up", e);
    }
  }
}
