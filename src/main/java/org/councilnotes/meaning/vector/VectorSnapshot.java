package org.councilnotes.meaning.vector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceMatch;

/**
 * One commit of the vectors, with the places of sentences that were found before: the sentences of
 * a draft have most neighbours in common. Safe for use by many threads.
 */
final class VectorSnapshot {

  /** Candidates by rounded vectors, for each that is asked for, and at least. */
  private static final int TIMES = 2;

  private static final int FEWEST = 100;

  /** Places that are kept: some 300 bytes each. */
  private static final int MOST_KEPT = 50_000;

  private final DirectoryReader reader;
  private final String model;

  /** By number of document; the score counts for nothing. */
  private final Map<Integer, SentenceMatch> places = new ConcurrentHashMap<>();

  private VectorSnapshot(DirectoryReader reader, String model) {
    this.reader = reader;
    this.model = model;
  }

  static VectorSnapshot of(DirectoryReader reader) throws IOException {
    return new VectorSnapshot(reader, LuceneVectorWriter.modelOf(reader.getIndexCommit()));
  }

  DirectoryReader reader() {
    return reader;
  }

  /** Whether the vectors are those of a model. */
  boolean isOf(String other) {
    return other.equals(model);
  }

  /** A sentence with its score by the numbers of its vector, as those in the index are rounded. */
  private record Scored(int document, double score) {}

  /**
   * The nearest sentences, nearest first.
   *
   * @param embedder that made the vector
   */
  List<SentenceMatch> nearest(float[] query, int most, SentenceEmbedder embedder)
      throws IOException {
    int candidates = Math.min(reader.maxDoc(), Math.max(FEWEST, TIMES * most));
    if (candidates == 0) {
      return List.of();
    }
    ScoreDoc[] found =
        new IndexSearcher(reader)
            .search(new KnnFloatVectorQuery(VectorFields.VECTOR, query, candidates), candidates)
            .scoreDocs;
    int[] documents = Arrays.stream(found).mapToInt(one -> one.doc).sorted().toArray();
    List<SentenceMatch> matches = new ArrayList<>();
    for (Scored one : best(scored(documents, query, embedder), most)) {
      matches.add(place(one.document()).withScore(one.score()));
    }
    return matches.stream().sorted(SentenceMatch.NEAREST_FIRST).limit(most).toList();
  }

  /**
   * @param documents in rising order
   */
  private List<Scored> scored(int[] documents, float[] query, SentenceEmbedder embedder)
      throws IOException {
    List<LeafReaderContext> segments = reader.leaves();
    List<Scored> scored = new ArrayList<>();
    int next = 0;
    while (next < documents.length) {
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(documents[next], segments));
      LeafReader own = segment.reader();
      FloatVectorValues vectors = own.getFloatVectorValues(VectorFields.VECTOR);
      KnnVectorValues.DocIndexIterator each = vectors.iterator();
      for (; next < documents.length && documents[next] < segment.docBase + own.maxDoc(); next++) {
        int _ = each.advance(documents[next] - segment.docBase);
        double cosine = cosine(query, vectors.vectorValue(each.index()));
        scored.add(new Scored(documents[next], embedder.score(cosine)));
      }
    }
    return scored;
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
    }
    return product;
  }

  /** Those with the highest scores; more where several are equally near as the last. */
  private static List<Scored> best(List<Scored> scored, int most) {
    if (scored.size() <= most || most == 0) {
      return scored;
    }
    double least =
        scored.stream()
            .map(Scored::score)
            .sorted(Comparator.reverseOrder())
            .skip(most - 1L)
            .findFirst()
            .orElseThrow();
    return scored.stream().filter(one -> one.score() >= least).toList();
  }

  private SentenceMatch place(int document) throws IOException {
    SentenceMatch known = places.get(document);
    if (known != null) {
      return known;
    }
    SentenceMatch read = VectorFields.match(reader.storedFields().document(document), 0);
    if (places.size() >= MOST_KEPT) {
      places.clear();
    }
    places.put(document, read);
    return read;
  }
}
