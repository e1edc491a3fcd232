package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.AllHits;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Begun;
import org.councilnotes.search.Completion;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Matching;
import org.councilnotes.search.Names;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Proposal;
import org.councilnotes.search.Query;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.Series;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.Words;
import org.councilnotes.suggest.Snapshot;
import org.councilnotes.suggest.Suggestions;
import org.councilnotes.terms.Fields;

/**
 * Reads one world from a directory, while this or another process writes to it: each call answers
 * from the newest commit. A directory that was never built is an archive without notes. Safe for
 * use by many threads.
 *
 * <p>Every method throws {@link IndexProblem} where the index cannot be read or is of another
 * schema.
 */
public final class LuceneArchive implements ArchiveReader {

  /** A query of 256 words, each in three parts and twenty forms, is still one to answer. */
  private static final int MOST_CLAUSES = 65_536;

  private final Supplier<Path> place;
  private final CurrentView current;
  private final Suggestions suggestions = new Suggestions();
  private final long few;

  private LuceneArchive(Supplier<Path> place, CurrentView current, long few) {
    this.place = place;
    this.current = current;
    this.few = few;
  }

  public static LuceneArchive open(Path worldDir) {
    return open(() -> worldDir, new Checksums());
  }

  /**
   * Reads what lies in a place that may change.
   *
   * @param checksums of what was read there before
   */
  static LuceneArchive open(Supplier<Path> place, Checksums checksums) {
    return open(place, checksums, PassageSearch.FEW);
  }

  /**
   * The same.
   *
   * @param few how many matches of a search are all scored
   */
  static LuceneArchive open(Supplier<Path> place, Checksums checksums, long few) {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    try {
      return new LuceneArchive(place, new CurrentView(place, checksums), few);
    } catch (IOException e) {
      throw IndexProblem.unreadable(place.get(), e);
    }
  }

  @Override
  public LuceneArchive still() {
    try {
      return new LuceneArchive(place, current.still(), few);
    } catch (IOException e) {
      throw IndexProblem.unreadable(place.get(), e);
    }
  }

  @Override
  public SearchResult answer(SearchRequest request) {
    return from(view -> new PassageSearch(view, request, few).answer());
  }

  /** The view stays open until the hits are closed. */
  @Override
  public AllHits every(SearchRequest request) {
    IndexView view = acquire();
    try {
      FoundHits found = from(view, v -> new PassageSearch(v, request, few).every());
      Stream<Hit> hits = found.batches().flatMap(batch -> from(view, _ -> batch.read()).stream());
      return new AllHits(
          found.total(), Matching.ALL, view.snapshot(), hits.onClose(() -> close(view)));
    } catch (RuntimeException e) {
      close(view);
      throw e;
    }
  }

  @Override
  public Optional<String> correction(SearchRequest request) {
    return from(view -> suggestions.correction(request, snapshot(view)));
  }

  @Override
  public List<Completion> completions(Begun begun, Names names, int most) {
    return from(view -> suggestions.completions(begun, names, most, snapshot(view)));
  }

  private static Snapshot snapshot(IndexView view) {
    return new Snapshot(new IndexLexicon(view), new IndexCounts(view), new IndexSampling(view));
  }

  @Override
  public List<Hit> alike(String text, Words words, int most) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("longer than " + LONGEST_TEXT);
    }
    return from(view -> new AlikeSearch(view, words).find(text, most));
  }

  @Override
  public Map<String, List<TextRange>> marks(Query query, String note) {
    return from(
        view -> {
          Optional<NoteSummary> held = new StoredNotes(view.searcher()).summary(note);
          return held.isEmpty()
              ? Map.of()
              : new NoteMarks(view.searcher(), query).in(note, held.get().naming().language());
        });
  }

  @Override
  public Optional<Note> note(String id) {
    return from(view -> new StoredNotes(view.searcher()).note(id));
  }

  @Override
  public List<NoteSummary> notes() {
    return from(view -> new StoredNotes(view.searcher()).summaries()).stream()
        .sorted(NoteSummary.NEWEST_FIRST)
        .toList();
  }

  @Override
  public List<NoteSummary> family(DocumentNumber number) {
    return heads(Fields.HEAD_FAMILY, number.base().key()).stream()
        .sorted(Comparator.comparing(NoteSummary::id))
        .toList();
  }

  @Override
  public List<NoteSummary> numbered(int number) {
    return from(view -> HeldNumbers.of(number, view.searcher().getIndexReader())).stream()
        .flatMap(document -> family(document).stream())
        .toList();
  }

  @Override
  public List<NoteSummary> followers(DocumentNumber number) {
    return heads(Fields.HEAD_PREVIOUS, number.key()).stream()
        .sorted(NoteSummary.NEWEST_FIRST)
        .toList();
  }

  private List<NoteSummary> heads(String field, String value) {
    return from(view -> new StoredNotes(view.searcher()).heads(field, value));
  }

  @Override
  public List<NoteSummary> series(String id) {
    return Series.oldestFirst(heads(Fields.HEAD_SERIES, id));
  }

  @Override
  public Map<String, Life> lives(String note) {
    return from(view -> new StoredNotes(view.searcher()).lives(note));
  }

  @Override
  public List<SourceFile> sources(String note) {
    return from(view -> new StoredNotes(view.searcher()).sources(note));
  }

  @Override
  public List<SourceFile> ledger() {
    return from(view -> new StoredNotes(view.searcher()).ledger()).stream()
        .sorted(Comparator.comparing(SourceFile::path))
        .toList();
  }

  @Override
  public List<Proposal> proposals(int most) {
    return from(view -> new ProposalReading(view.searcher()).read(most));
  }

  @Override
  public String snapshot() {
    return from(IndexView::snapshot);
  }

  @Override
  public void close() {
    try {
      current.close();
    } catch (IOException e) {
      throw IndexProblem.unreadable(place.get(), e);
    }
  }

  private interface Reading<T> {
    T from(IndexView view) throws IOException;
  }

  private <T> T from(Reading<T> reading) {
    IndexView view = acquire();
    try {
      return from(view, reading);
    } finally {
      close(view);
    }
  }

  private IndexView acquire() {
    try {
      return current.acquire();
    } catch (IOException e) {
      throw IndexProblem.unreadable(place.get(), e);
    }
  }

  private void close(IndexView view) {
    try {
      view.close();
    } catch (IOException e) {
      throw IndexProblem.unreadable(place.get(), e);
    }
  }

  private <T> T from(IndexView view, Reading<T> reading) {
    try {
      return read(view, reading);
    } catch (IOException e) {
      throw IndexProblem.unreadable(place.get(), e);
    } catch (UncheckedIOException e) {
      throw IndexProblem.unreadable(place.get(), e.getCause());
    }
  }

  /** On damaged files Lucene fails in any way; whether they are is for the checksums to say. */
  private static <T> T read(IndexView view, Reading<T> reading) throws IOException {
    try {
      return reading.from(view);
    } catch (RuntimeException | InternalError e) {
      view.compareAnew();
      throw e;
    }
  }
}
