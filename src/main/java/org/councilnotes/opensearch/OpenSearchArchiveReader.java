package org.councilnotes.opensearch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.opensearch.document.OpenSearchStoredPassages;
import org.councilnotes.opensearch.search.OpenSearchNoteHighlighting;
import org.councilnotes.opensearch.search.OpenSearchPassageSearch;
import org.councilnotes.opensearch.search.OpenSearchProposalReader;
import org.councilnotes.opensearch.search.OpenSearchSimilarPassageSearch;
import org.councilnotes.opensearch.storage.PendingAnswer;
import org.councilnotes.opensearch.storage.WorldIndices;
import org.councilnotes.opensearch.suggest.OpenSearchSuggestionLexicon;
import org.councilnotes.opensearch.suggest.OpenSearchTextSampling;
import org.councilnotes.opensearch.view.OpenSearchCurrentView;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
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
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.suggest.SnapshotCounts;
import org.councilnotes.suggest.SuggestionSource;
import org.councilnotes.suggest.Suggestions;

/**
 * Reads one world of a cluster, also while others write to it. A world that was never written is an
 * archive without notes. Safe for use by many threads.
 *
 * <p>Every method throws {@code OpenSearchProblem} where the cluster does not answer.
 */
final class OpenSearchArchiveReader implements ArchiveReader {

  private final OpenSearchCurrentView current;
  private final Suggestions suggestions = new Suggestions();

  OpenSearchArchiveReader(WorldIndices world) {
    this(OpenSearchCurrentView.following(world));
  }

  private OpenSearchArchiveReader(OpenSearchCurrentView current) {
    this.current = current;
  }

  @Override
  public ArchiveReader openSnapshot() {
    return new OpenSearchArchiveReader(current.still());
  }

  @Override
  public SearchResult searchExactly(SearchRequest request) {
    return from(view -> OpenSearchPassageSearch.answering(view, request).answer());
  }

  @Override
  public List<ScoredPassage> best(SearchRequest request, int most) {
    return from(view -> OpenSearchPassageSearch.best(view, request, most));
  }

  @Override
  public List<SearchResult> counts(List<SearchRequest> requests) {
    return requests.isEmpty()
        ? List.of()
        : from(view -> new SearchCounts(view).answers(requests).toList());
  }

  /** Reads at one point in time, which is kept until the hits are closed. */
  @Override
  public HitStream streamExactly(SearchRequest request) {
    OpenSearchCurrentView still = current.still();
    try {
      HitStream all =
          new OpenSearchPassageSearch.HitCursor(
                  OpenSearchPassageSearch.listing(still.now(), request))
              .all();
      return all.withHits(all.hits().onClose(still::close));
    } catch (RuntimeException e) {
      still.close();
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

  private static SuggestionSource snapshot(OpenSearchIndexView view) {
    return new SuggestionSource(
        new OpenSearchSuggestionLexicon(view),
        new SearchCounts(view),
        new OpenSearchTextSampling(view));
  }

  @Override
  public List<List<SearchHit>> similar(List<String> texts, WordScope words, int most) {
    SearchReader.requireComparable(texts);
    return from(view -> new OpenSearchSimilarPassageSearch(view, words).find(texts, most));
  }

  @Override
  public Map<String, List<TextRange>> marks(QueryExpression query, String note) {
    return from(view -> new OpenSearchNoteHighlighting(view, query).in(note));
  }

  @Override
  public Optional<Note> note(String id) {
    return from(view -> view.stored().note(id));
  }

  @Override
  public Map<String, List<Passage>> passages(Map<String, Set<String>> ids) {
    return from(view -> new OpenSearchStoredPassages(view.reads()).read(ids));
  }

  @Override
  public List<NoteSummary> notes() {
    return from(view -> view.stored().summaries()).stream()
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
    List<DocumentNumber> documents = from(view -> view.words().documents(number));
    Map<String, List<NoteSummary>> families = new HashMap<>();
    from(view ->
            view.stored()
                .heads(
                    IndexFields.HEAD_FAMILY, documents.stream().map(DocumentNumber::key).toList()))
        .forEach(
            note ->
                note.number()
                    .ifPresent(
                        own ->
                            families
                                .computeIfAbsent(own.base().key(), k -> new ArrayList<>())
                                .add(note)));
    return documents.stream()
        .flatMap(document -> families.getOrDefault(document.key(), List.of()).stream())
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
    return from(view -> view.stored().heads(field, value));
  }

  @Override
  public List<NoteSummary> series(String id) {
    return SeriesEditions.oldestFirst(heads(IndexFields.HEAD_SERIES, id));
  }

  @Override
  public Map<String, WordingHistory> wordingHistories(String note) {
    return from(view -> view.stored().wordingHistories(note));
  }

  @Override
  public Map<String, List<LedgerEntry>> sources(Set<String> notes) {
    return from(view -> view.stored().sources(notes));
  }

  @Override
  public List<LedgerEntry> ledger() {
    return from(view -> view.stored().ledger());
  }

  @Override
  public List<ProgrammeProposal> proposals(int most) {
    return from(view -> new OpenSearchProposalReader(view).read(most));
  }

  @Override
  public List<String> warnings() {
    return from(view -> view.reads().link().health().warnings());
  }

  @Override
  public String snapshot() {
    return current.now().snapshot();
  }

  @Override
  public int ledgerVersion() {
    return current.now().commit().number();
  }

  @Override
  public void close() {
    current.close();
  }

  /**
   * Reads optimistically from the last known commit. The last request tells whether it is still the
   * newest; where it does not, another one asks. After a newer commit, reads again.
   */
  private <T> T from(Function<OpenSearchIndexView, T> reading) {
    OpenSearchIndexView view = current.last();
    OpenSearchIndexView watching = view.watching();
    try {
      T answer = reading.apply(watching);
      if (isNewest(watching) || current.now() == view) {
        return answer;
      }
    } catch (NoSuchElementException gone) {
      if (current.now() == view) {
        throw gone;
      }
    }
    return reading.apply(current.now());
  }

  /** Whether the last request of an answer has seen that its commit is the newest. */
  private static boolean isNewest(OpenSearchIndexView watching) {
    return watching.reads().isOf(watching.commit()).orElse(false);
  }

  /** Counts for several requests, with one call to the cluster for many of them. */
  private record SearchCounts(OpenSearchIndexView view) implements SnapshotCounts {

    @Override
    public ArchiveFacets facets() {
      return new ArchiveFacets(List.copyOf(view.facets()));
    }

    @Override
    public Stream<SearchResult> answers(List<SearchRequest> requests) {
      List<PendingAnswer<PendingAnswer<SearchResult>>> searches =
          OpenSearchPassageSearch.counting(view, requests).stream()
              .map(OpenSearchPassageSearch::counts)
              .toList();
      return answer(requests, PendingAnswer.all(answer(requests, PendingAnswer.all(searches))))
          .stream();
    }

    /** Answers without facets are short, and are kept. */
    private <T> T answer(List<SearchRequest> requests, PendingAnswer<T> pending) {
      return requests.stream()
              .allMatch(request -> request.counted().filter(Set::isEmpty).isPresent())
          ? view.kept(pending)
          : view.reads().answer(pending);
    }
  }
}
