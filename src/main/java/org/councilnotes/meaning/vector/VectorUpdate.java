package org.councilnotes.meaning.vector;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.meaning.SentenceVectorWriter;
import org.councilnotes.meaning.SentenceVectors;
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

  private static final Result BUSY = new Result(true, 0, 0, 0);

  private final SentenceVectors vectors;
  private final SentenceEmbedder embedder;
  private final Progress progress;

  /** Kept until everything is written: an interrupt closes the files that are being written. */
  private boolean interrupted;

  /** Is told how far an update is, and says when it is to stop. */
  @FunctionalInterface
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

    /** Whether the update is to stop before the next sentence, and to keep what is done. */
    default boolean isToStop() {
      return false;
    }
  }

  /**
   * What was done.
   *
   * @param busy whether another update was at it, and nothing was done; of a removal, where there
   *     was something to take out
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

  /**
   * Brings the vectors in step. Stops where the thread is interrupted, or the progress says so, and
   * keeps what is done. What goes from the world meanwhile is taken out before the next sentence.
   */
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
        .orElseGet(() -> vectors.haveOthersThan(ids(world)) ? BUSY : new Result(false, 0, 0, 0));
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
    Addition addition = new Addition(writer, world, new KnownVectors(embedder, writer));
    int done = addition.add(due);
    writer.finish();
    return new Result(false, done, removed + addition.removed, addition.known.made());
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

  private boolean isToStop() {
    interrupted |= Thread.interrupted();
    return interrupted || progress.isToStop();
  }

  /** Makes the vectors of notes that are new. */
  private final class Addition {

    private final SentenceVectorWriter writer;
    private final ArchiveReader world;
    private final KnownVectors known;

    /** The notes that have vectors. */
    private final Set<String> present;

    private String snapshot;
    private int removed;

    Addition(SentenceVectorWriter writer, ArchiveReader world, KnownVectors known) {
      this.writer = writer;
      this.world = world;
      this.known = known;
      this.snapshot = world.snapshot();
      this.present = new HashSet<>(writer.notes().keySet());
      present.retainAll(ids(world));
    }

    /**
     * Adds or replaces notes.
     *
     * @return how many
     */
    int add(Map<String, String> due) {
      int done = 0;
      int committed = 0;
      for (Map.Entry<String, String> content : due.entrySet()) {
        if (!isReplaced(content)) {
          break;
        }
        done++;
        progress.report(done, due.size(), known.made());
        if (known.made() - committed >= VECTORS_A_COMMIT) {
          writer.commit();
          committed = known.made();
        }
      }
      removeGone();
      return done;
    }

    /** Whether the note was done; where the update is to stop, it was not. */
    private boolean isReplaced(Map.Entry<String, String> content) {
      while (!isToStop()) {
        removeGone();
        Optional<Note> note = world.note(content.getKey());
        if (note.isEmpty() || isReplaced(note.get(), content.getValue())) {
          return true;
        }
      }
      return false;
    }

    private boolean isReplaced(Note note, String content) {
      present.add(note.id()); // first: it may be the one that goes
      List<SentenceText> sentences = SentenceText.in(note);
      Optional<List<float[]>> made =
          known.of(sentences, () -> !isToStop() && goneMeanwhile().isEmpty());
      made.ifPresent(vectors -> writer.replace(note.id(), content, sentences, vectors));
      return made.isPresent();
    }

    /** The notes that have vectors and went from the world since this was asked last. */
    private Set<String> goneMeanwhile() {
      String now = world.snapshot();
      Set<String> gone = new HashSet<>();
      if (!now.equals(snapshot)) {
        gone.addAll(present);
        gone.removeAll(ids(world));
        snapshot = gone.isEmpty() ? now : snapshot;
      }
      return gone;
    }

    private void removeGone() {
      Set<String> gone = goneMeanwhile();
      if (!gone.isEmpty()) {
        writer.remove(gone);
        present.removeAll(gone);
        removed += gone.size();
      }
    }
  }
}
