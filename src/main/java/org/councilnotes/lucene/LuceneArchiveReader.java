package org.councilnotes.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.lucene.document.LuceneStoredNotes;
import org.councilnotes.lucene.document.LuceneStoredPassages;
import org.councilnotes.lucene.document.UncheckedIo;
import org.councilnotes.lucene.query.KeywordTerms;
import org.councilnotes.lucene.search.LuceneNoteHighlighting;
import org.councilnotes.lucene.search.LucenePassageSearch;
import org.councilnotes.lucene.search.LuceneProposalReader;
import org.councilnotes.lucene.search.LuceneSimilarPassageSearch;
import org.councilnotes.lucene.storage.CommitFiles;
import org.councilnotes.lucene.storage.FileChecksums;
import org.councilnotes.lucene.suggest.LuceneSuggestionLexicon;
import org.councilnotes.lucene.suggest.LuceneTextSampling;
import org.councilnotes.lucene.view.LuceneCurrentView;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.Completion;
import org.councilnotes.store.Dossier;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.MatchCompleteness;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.store.StoredNoteProblem;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.suggest.SnapshotCounts;
import org.councilnotes.suggest.SuggestionSource;
import org.councilnotes.suggest.Suggestions;

/**
 * Reads one world from a directory, while this or another process writes to it: each call answers
 * from the newest commit. A directory that was never built is an archive without notes. Safe for
 * use by many threads.
 *
 * <p>Every method throws {@link LuceneProblem} where the index cannot be read or is of another
 * schema.
 */
public final class LuceneArchiveReader implements ArchiveReader {

  /**
   * Limit of Lucene's clauses per query: enough for 256 words with three fields and twenty forms
   * each.
   */
  private static final int MOST_CLAUSES = 65_536;

  private final Supplier<Path> place;
  private final LuceneCurrentView current;
  private final Suggestions suggestions = new Suggestions();
  private final long few;

  private LuceneArchiveReader(Supplier<Path> place, LuceneCurrentView current, long few) {
    this.place = place;
    this.current = current;
    this.few = few;
  }

  public static LuceneArchiveReader open(Path worldDir) {
    return open(() -> worldDir, new FileChecksums());
  }

  /**
   * Reads a directory that may be replaced, such as by a rebuild.
   *
   * @param checksums of the files that were read there before
   */
  static LuceneArchiveReader open(Supplier<Path> place, FileChecksums checksums) {
    return open(place, checksums, LucenePassageSearch.FEW);
  }

  /**
   * Reads a directory that may be replaced.
   *
   * @param few up to how many matches all are scored
   */
  static LuceneArchiveReader open(Supplier<Path> place, FileChecksums checksums, long few) {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    try {
      return new LuceneArchiveReader(place, new LuceneCurrentView(place, checksums), few);
    } catch (IOException e) {
      throw LuceneProblem.unreadable(place.get(), e);
    }
  }

  @Override
  public LuceneArchiveReader openSnapshot() {
    try {
      return new LuceneArchiveReader(place, current.still(), few);
    } catch (IOException e) {
      throw LuceneProblem.unreadable(place.get(), e);
    }
  }

  @Override
  public SearchResult searchExactly(SearchRequest request) {
    return from(view -> new LucenePassageSearch(view, request, few).answer());
  }

  @Override
  public List<ScoredPassage> best(SearchRequest request, int most) {
    return from(view -> LucenePassageSearch.best(view, request, few, most));
  }

  @Override
  public List<SearchResult> counts(List<SearchRequest> requests) {
    return from(view -> new SearchCounts(view).answers(requests).toList());
  }

  /** The view stays open until the hits are closed. */
  @Override
  public HitStream streamExactly(SearchRequest request) {
    LuceneIndexView view = acquire();
    try {
      LucenePassageSearch.HitCursor found =
          from(view, v -> new LucenePassageSearch(v, request, few).every());
      Stream<SearchHit> hits =
          found.batches().flatMap(batch -> from(view, _ -> batch.read()).stream());
      return new HitStream(
          found.total(),
          found.facets(),
          MatchCompleteness.ALL,
          view.snapshot(),
          hits.onClose(() -> close(view)));
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
  public List<Completion> completions(PartialQuery partialQuery, CompletionNames names, int most) {
    return from(view -> suggestions.completions(partialQuery, names, most, snapshot(view)));
  }

  private static SuggestionSource snapshot(LuceneIndexView view) {
    return new SuggestionSource(
        new LuceneSuggestionLexicon(view), new SearchCounts(view), new LuceneTextSampling(view));
  }

  @Override
  public List<List<SearchHit>> similar(List<String> texts, WordScope words, int most) {
    SearchReader.requireComparable(texts);
    return from(view -> new LuceneSimilarPassageSearch(view, words).find(texts, most));
  }

  @Override
  public Map<String, List<TextRange>> marks(QueryExpression query, String note) {
    return from(
        view -> {
          Optional<NoteSummary> held = new LuceneStoredNotes(view.searcher()).summary(note);
          return held.isEmpty()
              ? Map.of()
              : new LuceneNoteHighlighting(view.searcher(), query)
                  .in(note, held.get().naming().language());
        });
  }

  @Override
  public Optional<Note> note(String id) {
    return from(view -> new LuceneStoredNotes(view.searcher()).note(id));
  }

  @Override
  public Map<String, List<Passage>> passages(Map<String, Set<String>> ids) {
    return from(view -> new LuceneStoredPassages(view.searcher()).read(ids));
  }

  @Override
  public List<NoteSummary> notes() {
    return from(view -> new LuceneStoredNotes(view.searcher()).summaries()).stream()
        .sorted(NoteSummary.NEWEST_FIRST)
        .toList();
  }

  @Override
  public List<NoteSummary> family(DocumentNumber number) {
    return heads(IndexFields.HEAD_FAMILY, number.base().key()).stream()
        .sorted(Comparator.comparing(NoteSummary::id))
        .toList();
  }

  @Override
  public List<NoteSummary> numbered(int number) {
    return from(view -> KeywordTerms.documents(number, view.searcher().getIndexReader())).stream()
        .flatMap(document -> family(document).stream())
        .toList();
  }

  @Override
  public List<NoteSummary> followers(DocumentNumber number) {
    return heads(IndexFields.HEAD_PREVIOUS, number.key()).stream()
        .sorted(NoteSummary.NEWEST_FIRST)
        .toList();
  }

  @Override
  public List<NoteSummary> dossier(String file) {
    return Dossier.oldestFirst(heads(IndexFields.HEAD_DOSSIER, file));
  }

  private List<NoteSummary> heads(String field, String value) {
    return from(view -> new LuceneStoredNotes(view.searcher()).heads(field, value));
  }

  @Override
  public List<NoteSummary> series(String id) {
    return SeriesEditions.oldestFirst(heads(IndexFields.HEAD_SERIES, id));
  }

  @Override
  public Map<String, WordingHistory> wordingHistories(String note) {
    return from(view -> new LuceneStoredNotes(view.searcher()).wordingHistories(note));
  }

  @Override
  public Map<String, List<LedgerEntry>> sources(Set<String> notes) {
    return from(view -> new LuceneStoredNotes(view.searcher()).sources(notes));
  }

  @Override
  public List<LedgerEntry> ledger() {
    return from(view -> new LuceneStoredNotes(view.searcher()).ledger()).stream()
        .sorted(Comparator.comparing(LedgerEntry::path))
        .toList();
  }

  @Override
  public List<ProgrammeProposal> proposals(int most) {
    return from(view -> new LuceneProposalReader(view.searcher()).read(most));
  }

  @Override
  public String snapshot() {
    return from(LuceneIndexView::snapshot);
  }

  @Override
  public int ledgerVersion() {
    return from(LuceneIndexView::commitNumber);
  }

  @Override
  public Storage storage() {
    String snapshot = snapshot();
    try {
      return new Storage(snapshot, OptionalLong.of(bytes()), Optional.of(disk()));
    } catch (IOException e) {
      Path folder = place.get();
      throw Files.isDirectory(folder)
          ? LuceneProblem.unreadable(folder, e)
          : LuceneProblem.gone(folder, e);
    }
  }

  /** Looks twice: a rebuilt index may have taken the place of the folder meanwhile. */
  private long bytes() throws IOException {
    try {
      return CommitFiles.bytes(place.get());
    } catch (IOException e) {
      return CommitFiles.bytes(place.get());
    }
  }

  private Disk disk() throws IOException {
    FileStore disk = Files.getFileStore(place.get());
    return new Disk(disk.getUsableSpace(), disk.getTotalSpace());
  }

  @Override
  public List<String> warnings() {
    try {
      Disk disk = disk();
      return disk.isNearlyFull()
          ? List.of("the disk of the index is %d %% full".formatted(disk.usedPercent()))
          : List.of();
    } catch (IOException e) {
      return List.of(); // there is no index yet, or its reader says why it cannot be read
    }
  }

  @Override
  public void close() {
    try {
      current.close();
    } catch (IOException e) {
      throw LuceneProblem.unreadable(place.get(), e);
    }
  }

  private interface Reading<T> {
    T from(LuceneIndexView view) throws IOException;
  }

  private <T> T from(Reading<T> reading) {
    LuceneIndexView view = acquire();
    try {
      return from(view, reading);
    } finally {
      close(view);
    }
  }

  private LuceneIndexView acquire() {
    try {
      return current.acquire();
    } catch (IOException e) {
      throw LuceneProblem.unreadable(place.get(), e);
    }
  }

  private void close(LuceneIndexView view) {
    try {
      view.close();
    } catch (IOException e) {
      throw LuceneProblem.unreadable(place.get(), e);
    }
  }

  private <T> T from(LuceneIndexView view, Reading<T> reading) {
    try {
      return read(view, reading);
    } catch (IOException e) {
      throw LuceneProblem.unreadable(place.get(), e);
    } catch (UncheckedIOException e) {
      throw LuceneProblem.unreadable(place.get(), e.getCause());
    } catch (StoredNoteProblem e) {
      throw LuceneProblem.otherVersion(place.get(), e);
    }
  }

  /**
   * Lucene fails with many kinds of exceptions on damaged files. The checksums tell whether the
   * files are damaged.
   */
  private static <T> T read(LuceneIndexView view, Reading<T> reading) throws IOException {
    try {
      return reading.from(view);
    } catch (RuntimeException | InternalError e) {
      view.compareAnew();
      throw e;
    }
  }

  /** Counts for several requests, one after another, each when the stream reaches it. */
  public record SearchCounts(LuceneIndexView view) implements SnapshotCounts {

    @Override
    public ArchiveFacets facets() {
      return new ArchiveFacets(List.copyOf(view.columns().facets()));
    }

    @Override
    public Stream<SearchResult> answers(List<SearchRequest> requests) {
      return requests.stream().map(request -> UncheckedIo.from(() -> answer(request)));
    }

    private SearchResult answer(SearchRequest request) throws IOException {
      return new LucenePassageSearch(view, request, LucenePassageSearch.FEW).answer();
    }
  }
}
