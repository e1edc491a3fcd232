package org.councilnotes.meaning.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
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

  private final VectorFolder folder;
  private final SentenceEmbedder embedder;
  private Optional<VectorSnapshot> open = Optional.empty();

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
      Optional<VectorSnapshot> snapshot = newest();
      return snapshot.isPresent() ? nearest(query, most, snapshot.get()) : List.of();
    } catch (MeaningProblem | IOException | UncheckedIOException e) {
      LOG.warn("nothing is found by meaning: {}", e.toString());
      return List.of();
    }
  }

  /** The newest commit, whose reader the caller gives back by {@link DirectoryReader#decRef}. */
  private synchronized Optional<VectorSnapshot> newest() throws IOException {
    if (open.isEmpty()) {
      open = opened();
    } else {
      DirectoryReader newer = DirectoryReader.openIfChanged(open.get().reader());
      if (newer != null) {
        open.get().reader().close();
        open = Optional.of(VectorSnapshot.of(newer));
      }
    }
    if (open.isPresent()) {
      open.get().reader().incRef();
    }
    return open;
  }

  /** Empty where there are none, or those of another model, which the next update replaces. */
  private Optional<VectorSnapshot> opened() throws IOException {
    if (!folder.hasIndex()) {
      return Optional.empty();
    }
    return Optional.of(VectorSnapshot.of(DirectoryReader.open(FSDirectory.open(folder.path()))));
  }

  private List<SentenceMatch> nearest(float[] query, int most, VectorSnapshot snapshot)
      throws IOException {
    try {
      return snapshot.isOf(SentenceVectors.modelOf(embedder))
          ? snapshot.nearest(query, most, embedder)
          : List.of();
    } finally {
      snapshot.reader().decRef();
    }
  }

  @Override
  public OptionalInt notes() {
    try {
      Optional<VectorSnapshot> snapshot = newest();
      return snapshot.isPresent() ? notes(snapshot.get().reader()) : OptionalInt.empty();
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

  @Override
  public synchronized void close() {
    try {
      if (open.isPresent()) {
        open.get().reader().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors cannot be closed", e);
    } finally {
      open = Optional.empty();
    }
  }
}
