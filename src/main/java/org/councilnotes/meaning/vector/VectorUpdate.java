package org.councilnotes.meaning.vector;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.note.Note;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;

/**
 * Brings the vectors of one world in step with it. Only notes that are new, or were read anew from
 * another content or in another way, cost anything. Of a note that is gone from the world, or was
 * read anew, nothing of before stays in the files. What is interrupted goes on with the next
 * update.
 */
public final class VectorUpdate {

  /** So many vectors at most are lost by an interrupt. */
  private static final int VECTORS_A_COMMIT = 2_000;

  private static final String MODEL = "model";

  /** Whether the files of a commit still have what is deleted of notes that are gone or new. */
  private static final String HOLDS_GONE = "holds-gone";

  private final VectorFolder folder;
  private final SentenceEmbedder embedder;
  private final Progress progress;

  /** Kept until everything is written: an interrupt closes the files that are being written. */
  private boolean interrupted;

  /** Is told how far an update is. */
  public interface Progress {

    /** Tells nobody. */
    Progress NONE = (done, all, vectors) -> {};

    /**
     * A note was done.
     *
     * @param done how many notes
     * @param all how many there are to do
     * @param vectors how many were made for them; a sentence that is known costs none
     */
    void report(int done, int all, int vectors);
  }

  /**
   * What was done.
   *
   * @param busy whether another process was at it, and nothing was done
   * @param notes that were added or replaced
   * @param removed notes that were gone
   * @param vectors that were made
   */
  public record Result(boolean busy, int notes, int removed, int vectors) {}

  public VectorUpdate(VectorFolder folder, SentenceEmbedder embedder, Progress progress) {
    this.folder = folder;
    this.embedder = embedder;
    this.progress = progress;
  }

  /** Brings the vectors in step. Stops where the thread is interrupted, and keeps what is done. */
  public Result run(ArchiveReader world) {
    try {
      return write(writer -> update(writer, world));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Takes out the vectors of notes that are gone, and makes none. */
  public Result removeGone(ArchiveReader world) {
    return write(writer -> removeGone(writer, world));
  }

  private interface Step {
    Result apply(IndexWriter writer) throws IOException;
  }

  private Result write(Step step) {
    return VectorFields.access(
        () -> {
          try (Directory files = FSDirectory.open(folder.path());
              IndexWriter writer = new IndexWriter(files, config())) {
            return step.apply(writer);
          } catch (LockObtainFailedException busy) {
            return new Result(true, 0, 0, 0);
          }
        });
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setCodec(VectorFields.codec())
        .setCommitOnClose(false)
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
  }

  private Result removeGone(IndexWriter writer, ArchiveReader world) throws IOException {
    if (!DirectoryReader.indexExists(writer.getDirectory())) {
      return new Result(false, 0, 0, 0);
    }
    if (isOfOtherModel(writer)) {
      writer.deleteAll();
      commit(writer, false);
      return new Result(false, 0, 0, 0);
    }
    Map<String, String> held;
    try (DirectoryReader before = DirectoryReader.open(writer.getDirectory())) {
      held = held(before);
    }
    return new Result(false, 0, remove(held, ids(world), writer), 0);
  }

  private static Set<String> ids(ArchiveReader world) {
    return world.notes().stream().map(NoteSummary::id).collect(Collectors.toSet());
  }

  /** Read from the last commit, not by way of the writer: that would keep files from deletion. */
  private Result update(IndexWriter writer, ArchiveReader world) throws IOException {
    if (isOfOtherModel(writer)) {
      writer.deleteAll();
      return update(writer, world, Optional.empty());
    }
    if (!DirectoryReader.indexExists(writer.getDirectory())) {
      return update(writer, world, Optional.empty());
    }
    try (DirectoryReader before = DirectoryReader.open(writer.getDirectory())) {
      return update(writer, world, Optional.of(before));
    }
  }

  private Result update(IndexWriter writer, ArchiveReader world, Optional<DirectoryReader> before)
      throws IOException {
    Map<String, String> held = before.isPresent() ? held(before.get()) : Map.of();
    Map<String, String> due = contents(world);
    int removed = remove(held, due.keySet(), writer);
    due.entrySet().removeIf(note -> note.getValue().equals(held.get(note.getKey())));
    KnownVectors vectors = new KnownVectors(embedder, before);
    boolean replaces = due.keySet().stream().anyMatch(held::containsKey);
    int done = add(due, world, writer, vectors, replaces);
    if (replaces) {
      mergeAway(writer);
    }
    return new Result(false, done, removed, vectors.made());
  }

  private boolean isOfOtherModel(IndexWriter writer) {
    Optional<String> model = told(MODEL, writer);
    return model.isPresent()
        ? !model.get().equals(made(embedder))
        : writer.getDocStats().numDocs > 0;
  }

  /** What vectors are made of, and how. */
  private static String made(SentenceEmbedder embedder) {
    return embedder.id() + " " + SentenceText.VERSION;
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

  /** Whether the vectors of a commit are those of a model. */
  static boolean isOf(SentenceEmbedder embedder, IndexCommit commit) throws IOException {
    return made(embedder).equals(commit.getUserData().get(MODEL));
  }

  private void commit(IndexWriter writer, boolean holdsGone) throws IOException {
    writer.setLiveCommitData(
        Map.of(MODEL, made(embedder), HOLDS_GONE, Boolean.toString(holdsGone)).entrySet());
    writer.commit();
  }

  /** The notes that have vectors, each with what these were made from. */
  private static Map<String, String> held(DirectoryReader reader) throws IOException {
    Map<String, String> held = new HashMap<>();
    IndexSearcher searcher = new IndexSearcher(reader);
    StoredFields stored = searcher.storedFields();
    int most = Math.max(1, reader.maxDoc());
    for (ScoreDoc one : searcher.search(new TermQuery(VectorFields.ANY_NOTE), most).scoreDocs) {
      Document note = stored.document(one.doc);
      held.put(note.get(VectorFields.NOTE), note.get(VectorFields.CONTENT));
    }
    return held;
  }

  /** The notes of the world, newest first, each with a hash of what its text was read from. */
  private static Map<String, String> contents(ArchiveReader world) {
    List<String> notes = world.notes().stream().map(NoteSummary::id).toList();
    Map<String, List<LedgerEntry>> sources =
        notes.isEmpty() ? Map.of() : world.sources(Set.copyOf(notes));
    Map<String, String> contents = new LinkedHashMap<>();
    for (String note : notes) {
      contents.put(note, content(note, sources.getOrDefault(note, List.of()), world));
    }
    return contents;
  }

  /** Its file tells what a note was read from; an imported one has none, and is read itself. */
  private static String content(String note, List<LedgerEntry> sources, ArchiveReader world) {
    Sha256Digest digest = new Sha256Digest();
    List<String> files =
        sources.stream()
            .filter(source -> source.outcome().isIndexed() && !source.hash().isEmpty())
            .map(source -> source.hash() + " " + source.version().reading() + "\n")
            .sorted()
            .toList();
    files.forEach(digest::add);
    if (files.isEmpty()) {
      world.note(note).stream()
          .flatMap(imported -> imported.passages().stream())
          .forEach(passage -> digest.add(passage.id() + " " + passage.text() + "\n"));
    }
    return digest.hex();
  }

  /** Takes out what is gone, and rewrites the files that had it. */
  private int remove(Map<String, String> held, Set<String> present, IndexWriter writer)
      throws IOException {
    Set<String> gone = new HashSet<>(held.keySet());
    gone.removeAll(present);
    for (String note : gone) {
      writer.deleteDocuments(VectorFields.ofNote(note));
    }
    if (!gone.isEmpty() || told(HOLDS_GONE, writer).filter(Boolean::parseBoolean).isPresent()) {
      mergeAway(writer);
    }
    commit(writer, false);
    return gone.size();
  }

  /** Rewrites the files that have what is deleted, so that no byte of it stays. */
  private void mergeAway(IndexWriter writer) throws IOException {
    commit(writer, true);
    writer.forceMergeDeletes(true);
    commit(writer, false);
  }

  private int add(
      Map<String, String> due,
      ArchiveReader world,
      IndexWriter writer,
      KnownVectors vectors,
      boolean replaces)
      throws IOException {
    int done = 0;
    int committed = 0;
    for (Map.Entry<String, String> content : due.entrySet()) {
      if (Thread.interrupted()) {
        interrupted = true;
        break;
      }
      replace(content, world.note(content.getKey()), writer, vectors);
      done++;
      progress.report(done, due.size(), vectors.made());
      if (vectors.made() - committed >= VECTORS_A_COMMIT) {
        commit(writer, replaces);
        committed = vectors.made();
      }
    }
    commit(writer, replaces);
    return done;
  }

  private static void replace(
      Map.Entry<String, String> content,
      Optional<Note> note,
      IndexWriter writer,
      KnownVectors vectors)
      throws IOException {
    String id = content.getKey();
    writer.deleteDocuments(VectorFields.ofNote(id));
    if (note.isPresent()) {
      for (SentenceText sentence : SentenceText.in(note.get())) {
        writer.addDocument(VectorFields.sentence(id, sentence, vectors.of(sentence)));
      }
      writer.addDocument(VectorFields.note(id, content.getValue()));
    }
  }
}
