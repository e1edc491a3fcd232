package org.councilnotes.meaning.vector;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.meaning.SentenceVectorWriter;
import org.councilnotes.meaning.SentenceVectors;
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

  private static final Result BUSY = new Result(true, 0, 0, 0);

  private final SentenceVectors vectors;
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

  public VectorUpdate(SentenceVectors vectors, SentenceEmbedder embedder, Progress progress) {
    this.vectors = vectors;
    this.embedder = embedder;
    this.progress = progress;
  }

  /** Brings the vectors in step. Stops where the thread is interrupted, and keeps what is done. */
  public Result run(ArchiveReader world) {
    try {
      return vectors.write(embedder, writer -> update(writer, world)).orElse(BUSY);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Takes out the vectors of notes that are gone, and makes none. */
  public Result removeGone(ArchiveReader world) {
    return vectors
        .write(embedder, writer -> new Result(false, 0, remove(writer, ids(world)), 0))
        .orElse(BUSY);
  }

  private static Set<String> ids(ArchiveReader world) {
    return world.notes().stream().map(NoteSummary::id).collect(Collectors.toSet());
  }

  private static int remove(SentenceVectorWriter writer, Set<String> present) {
    Set<String> gone = new HashSet<>(writer.notes().keySet());
    gone.removeAll(present);
    writer.remove(gone);
    return gone.size();
  }

  private Result update(SentenceVectorWriter writer, ArchiveReader world) {
    Map<String, String> due = contents(world);
    int removed = remove(writer, due.keySet());
    due.entrySet().removeIf(note -> note.getValue().equals(writer.notes().get(note.getKey())));
    KnownVectors known = new KnownVectors(embedder, writer);
    int done = add(due, world, writer, known);
    writer.finish();
    return new Result(false, done, removed, known.made());
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

  private int add(
      Map<String, String> due,
      ArchiveReader world,
      SentenceVectorWriter writer,
      KnownVectors known) {
    int done = 0;
    int committed = 0;
    for (Map.Entry<String, String> content : due.entrySet()) {
      if (Thread.interrupted()) {
        interrupted = true;
        break;
      }
      String id = content.getKey();
      List<SentenceText> sentences = world.note(id).map(SentenceText::in).orElse(List.of());
      writer.replace(id, content.getValue(), sentences, known.of(sentences));
      done++;
      progress.report(done, due.size(), known.made());
      if (known.made() - committed >= VECTORS_A_COMMIT) {
        writer.commit();
        committed = known.made();
      }
    }
    return done;
  }
}
