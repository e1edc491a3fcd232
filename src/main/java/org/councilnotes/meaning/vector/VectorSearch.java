package org.councilnotes.meaning.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.SentenceVectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the nearest sentences of one world by their vectors. Reads the newest commit at each call.
 * Where model or vectors cannot be used, nothing is found, and the log says why: what needs no
 * vectors goes on.
 */
public final class VectorSearch implements SentenceNeighbours, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VectorSearch.class);

  /** Candidates by rounded vectors, for each that is asked for, and at least. */
  private static final int TIMES = 2;

  private static final int FEWEST = 100;

  private final VectorFolder folder;
  private final SentenceEmbedder embedder;
  private Optional<DirectoryReader> open = Optional.empty();

  public VectorSearch(VectorFolder folder, SentenceEmbedder embedder) {
    this.folder = folder;
    this.embedder = embedder;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public List<SentenceMatch> nearest(String text, int most) {
    try {
      if (!folder.hasIndex()) {
        close(); // what is opened later is another index
        return List.of();
      }
      float[] query = embedder.ofQuery(text); // first: where it fails, no commit is held open
      Optional<DirectoryReader> reader = newest();
      return reader.isPresent() ? nearest(query, most, reader.get()) : List.of();
    } catch (MeaningProblem | IOException | UncheckedIOException e) {
      LOG.warn("nothing is found by meaning: {}", e.toString());
      return List.of();
    }
  }

  /** The newest commit, which the caller gives back by {@link DirectoryReader#decRef}. */
  private synchronized Optional<DirectoryReader> newest() throws IOException {
    if (open.isEmpty()) {
      open = opened();
    } else {
      DirectoryReader newer = DirectoryReader.openIfChanged(open.get());
      if (newer != null) {
        open.get().close();
        open = Optional.of(newer);
      }
    }
    if (open.isPresent()) {
      open.get().incRef();
    }
    return open;
  }

  /** Empty where there are none, or those of another model, which the next update replaces. */
  private Optional<DirectoryReader> opened() throws IOException {
    if (!folder.hasIndex()) {
      return Optional.empty();
    }
    return Optional.of(DirectoryReader.open(FSDirectory.open(folder.path())));
  }

  private List<SentenceMatch> nearest(float[] query, int most, DirectoryReader reader)
      throws IOException {
    try {
      if (!isOfModel(reader) || reader.numDocs() == 0) {
        return List.of();
      }
      int candidates = Math.min(reader.maxDoc(), Math.max(FEWEST, TIMES * most));
      IndexSearcher searcher = new IndexSearcher(reader);
      KnnFloatVectorQuery nearest = new KnnFloatVectorQuery(VectorFields.VECTOR, query, candidates);
      List<SentenceMatch> matches = new ArrayList<>();
      for (ScoreDoc found : searcher.search(nearest, candidates).scoreDocs) {
        matches.add(match(found.doc, query, searcher));
      }
      return matches.stream().sorted(SentenceMatch.NEAREST_FIRST).limit(most).toList();
    } finally {
      reader.decRef();
    }
  }

  @Override
  public OptionalInt notes() {
    try {
      Optional<DirectoryReader> reader = newest();
      return reader.isPresent() ? notes(reader.get()) : OptionalInt.empty();
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("how many notes have vectors is not known: {}", e.toString());
      return OptionalInt.empty();
    }
  }

  private OptionalInt notes(DirectoryReader reader) throws IOException {
    try {
      return OptionalInt.of(new IndexSearcher(reader).count(new TermQuery(VectorFields.ANY_NOTE)));
    } finally {
      reader.decRef();
    }
  }

  private boolean isOfModel(DirectoryReader reader) throws IOException {
    return LuceneVectorWriter.isOf(SentenceVectors.modelOf(embedder), reader.getIndexCommit());
  }

  /** Scored anew by the numbers of the vector, as those in the index are rounded. */
  private SentenceMatch match(int doc, float[] query, IndexSearcher searcher) throws IOException {
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
    float[] vector = StoredVectors.of(doc - segment.docBase, segment.reader()).orElseThrow();
    Document stored = searcher.storedFields().document(doc);
    return VectorFields.match(stored, embedder.score(cosine(query, vector)));
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
    }
    return product;
  }

  @Override
  public synchronized void close() {
    try {
      if (open.isPresent()) {
        open.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors cannot be closed", e);
    } finally {
      open = Optional.empty();
    }
  }
}
