package org.councilnotes.meaning.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.ThreadInterruptedException;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.note.text.TextRange;

/**
 * The documents of the index: one for each sentence, and one for each note, which says what its
 * sentences were made from.
 */
final class VectorFields {

  static final String NOTE = "note";
  static final String VECTOR = "vector";
  static final String HASH = "hash";

  /** In the document of a note alone. */
  static final String CONTENT = "content";

  private static final String KIND = "kind";

  /** In the document of each note. */
  static final Term ANY_NOTE = new Term(KIND, "note");

  private static final String PASSAGE = "passage";
  private static final String START = "start";
  private static final String END = "end";

  private static final int NEIGHBOURS = 16;
  private static final int BREADTH = 100;

  private VectorFields() {}

  static Term ofNote(String note) {
    return new Term(NOTE, note);
  }

  static Document note(String id, String content) {
    Document document = new Document();
    document.add(new StringField(NOTE, id, Field.Store.YES));
    document.add(new StringField(KIND, ANY_NOTE.text(), Field.Store.NO));
    document.add(new StoredField(CONTENT, content));
    return document;
  }

  static Document sentence(String note, SentenceText sentence, float[] vector) {
    Document document = new Document();
    document.add(new StringField(NOTE, note, Field.Store.YES));
    document.add(new StringField(HASH, sentence.hash(), Field.Store.YES));
    document.add(new StoredField(PASSAGE, sentence.passage().id()));
    document.add(new StoredField(START, sentence.range().start()));
    document.add(new StoredField(END, sentence.range().end()));
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }

  static SentenceMatch match(Document stored, double score) {
    return new SentenceMatch(
        stored.get(NOTE),
        stored.get(PASSAGE),
        new TextRange(number(START, stored), number(END, stored)),
        stored.get(HASH),
        score);
  }

  private static int number(String field, Document stored) {
    return stored.getField(field).numericValue().intValue();
  }

  /** Vectors are searched as bytes; the numbers that they were made of stay on the disk. */
  static Codec codec() {
    KnnVectorsFormat format =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.UNSIGNED_BYTE, NEIGHBOURS, BREADTH);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }

  /** Reads or writes the index. */
  interface FileAccess<T> {
    T run() throws IOException;
  }

  /** Writes the index. */
  interface FileChange {
    void run() throws IOException;
  }

  static void run(FileChange change) {
    boolean _ =
        access(
            () -> {
              change.run();
              return true;
            });
  }

  static <T> T access(FileAccess<T> access) {
    try {
      return access.run();
    } catch (ThreadInterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException("interrupted", new IOException(e));
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors cannot be used: " + e.getMessage(), e);
    }
  }
}
