package org.councilnotes.meaning.vector;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.meaning.SentenceVectorWriter;

/** Writes to an index of Lucene. What was written before is read from the last commit. */
final class LuceneVectorWriter implements SentenceVectorWriter, AutoCloseable {

  private static final String MODEL = "model";

  /** Whether the files of a commit still have what is deleted of notes that are gone or new. */
  private static final String HOLDS_GONE = "holds-gone";

  private final String model;
  private final IndexWriter writer;

  /** Not opened by way of the writer: that would keep files from deletion. */
  private final Optional<DirectoryReader> before;

  private final Map<String, String> notes;
  private boolean replaced;

  private LuceneVectorWriter(String model, IndexWriter writer, Optional<DirectoryReader> before)
      throws IOException {
    this.model = model;
    this.writer = writer;
    this.before = before;
    this.notes = before.isPresent() ? notes(before.get()) : Map.of();
  }

  /**
   * Opens the index for writing, and empties it where its vectors are of another model.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException where another process writes
   */
  static LuceneVectorWriter open(Directory files, String model) throws IOException {
    IndexWriter writer = new IndexWriter(files, config());
    try {
      if (!DirectoryReader.indexExists(files)) {
        return new LuceneVectorWriter(model, writer, Optional.empty());
      }
      if (isOfOtherModel(model, writer)) {
        writer.deleteAll();
        LuceneVectorWriter emptied = new LuceneVectorWriter(model, writer, Optional.empty());
        emptied.commit(false);
        return emptied;
      }
      return new LuceneVectorWriter(model, writer, Optional.of(DirectoryReader.open(files)));
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setCodec(VectorFields.codec())
        .setCommitOnClose(false)
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
  }

  private static boolean isOfOtherModel(String model, IndexWriter writer) {
    Optional<String> told = told(MODEL, writer);
    return told.isPresent() ? !told.get().equals(model) : writer.getDocStats().numDocs > 0;
  }

  /** What the last commit tells. */
  private static Optional<String> told(String name, IndexWriter writer) {
    for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
      if (entry.getKey().equals(name)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** The model of the vectors of a commit; empty where it does not tell. */
  static String modelOf(IndexCommit commit) throws IOException {
    return commit.getUserData().getOrDefault(MODEL, "");
  }

  /** Whether the files of a commit have anything of other notes than these. */
  static boolean haveOthersThan(Set<String> notes, DirectoryReader commit) throws IOException {
    String holdsGone = commit.getIndexCommit().getUserData().get(HOLDS_GONE);
    return Boolean.parseBoolean(holdsGone) || !notes.containsAll(notes(commit).keySet());
  }

  private static Map<String, String> notes(DirectoryReader reader) throws IOException {
    Map<String, String> notes = new HashMap<>();
    IndexSearcher searcher = new IndexSearcher(reader);
    StoredFields stored = searcher.storedFields();
    int most = Math.max(1, reader.maxDoc());
    for (ScoreDoc one : searcher.search(new TermQuery(VectorFields.ANY_NOTE), most).scoreDocs) {
      Document note = stored.document(one.doc);
      notes.put(note.get(VectorFields.NOTE), note.get(VectorFields.CONTENT));
    }
    return Map.copyOf(notes);
  }

  @Override
  public Map<String, String> notes() {
    return notes;
  }

  @Override
  public Map<String, float[]> written(Set<String> hashes) {
    Map<String, float[]> written = new HashMap<>();
    if (before.isPresent()) {
      for (String hash : hashes) {
        VectorFields.access(() -> StoredVectors.ofHash(hash, before.get()))
            .ifPresent(vector -> written.put(hash, vector));
      }
    }
    return written;
  }

  @Override
  public void remove(Set<String> gone) {
    VectorFields.run(
        () -> {
          for (String note : gone) {
            writer.deleteDocuments(VectorFields.ofNote(note));
          }
          boolean holdsGone = told(HOLDS_GONE, writer).filter(Boolean::parseBoolean).isPresent();
          if (!gone.isEmpty() || holdsGone) {
            mergeAway();
          }
        });
  }

  @Override
  public void replace(
      String note, String content, List<SentenceText> sentences, List<float[]> vectors) {
    VectorFields.run(
        () -> {
          writer.deleteDocuments(VectorFields.ofNote(note));
          for (int i = 0; i < sentences.size(); i++) {
            writer.addDocument(VectorFields.sentence(note, sentences.get(i), vectors.get(i)));
          }
          writer.addDocument(VectorFields.note(note, content));
          replaced = replaced || notes.containsKey(note);
        });
  }

  @Override
  public void commit() {
    VectorFields.run(() -> commit(replaced));
  }

  @Override
  public void finish() {
    VectorFields.run(
        () -> {
          if (replaced) {
            mergeAway();
          } else {
            commit(false);
          }
        });
  }

  private void commit(boolean holdsGone) throws IOException {
    writer.setLiveCommitData(
        Map.of(MODEL, model, HOLDS_GONE, Boolean.toString(holdsGone)).entrySet());
    writer.commit();
  }

  /** Rewrites the files that have what is deleted, so that no byte of it stays. */
  private void mergeAway() throws IOException {
    commit(true);
    writer.forceMergeDeletes(true);
    commit(false);
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      if (before.isPresent()) {
        before.get().close();
      }
    }
  }
}
