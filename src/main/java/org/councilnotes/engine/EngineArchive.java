package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.AllHits;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Begun;
import org.councilnotes.search.Completion;
import org.councilnotes.search.Hit;
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
 * Reads one world of a cluster, while others write to it. A world that was never written is an
 * archive without notes. Safe for use by many threads.
 *
 * <p>Every method throws {@link EngineProblem} where the cluster does not answer.
 */
final class EngineArchive implements ArchiveReader {

  private final CurrentView current;
  private final Suggestions suggestions = new Suggestions();

  EngineArchive(World world) {
    this(CurrentView.following(world));
  }

  private EngineArchive(CurrentView current) {
    this.current = current;
  }

  @Override
  public ArchiveReader still() {
    return new EngineArchive(current.still());
  }

  @Override
  public SearchResult answer(SearchRequest request) {
    return from(view -> EngineSearch.answering(view, request).answer());
  }

  /** Read at one point in time, which is kept until the hits are closed. */
  @Override
  public AllHits every(SearchRequest request) {
    CurrentView still = current.still();
    try {
      AllHits all = new EveryHit(EngineSearch.listing(still.now(), request)).all();
      return new AllHits(
          all.total(), all.matching(), all.snapshot(), all.hits().onClose(still::close));
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
  public List<Completion> completions(Begun begun, Names names, int most) {
    return from(view -> suggestions.completions(begun, names, most, snapshot(view)));
  }

  private static Snapshot snapshot(EngineView view) {
    return new Snapshot(new EngineLexicon(view), new EngineCounts(view), new EngineSampling(view));
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
    return from(view -> new NoteMarks(view, query).in(note));
  }

  @Override
  public Optional<Note> note(String id) {
    return from(view -> view.stored().note(id));
  }

  @Override
  public List<NoteSummary> notes() {
    return from(view -> view.stored().summaries()).stream()
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
    List<DocumentNumber> documents = from(view -> view.words().documents(number));
    Map<String, List<NoteSummary>> families = new HashMap<>();
    from(view ->
            view.stored()
                .heads(Fields.HEAD_FAMILY, documents.stream().map(DocumentNumber::key).toList()))
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
    return heads(Fields.HEAD_PREVIOUS, number.key()).stream()
        .sorted(NoteSummary.NEWEST_FIRST)
        .toList();
  }

  private List<NoteSummary> heads(String field, String value) {
    return from(view -> view.stored().heads(field, value));
  }

  @Override
  public List<NoteSummary> series(String id) {
    return Series.oldestFirst(heads(Fields.HEAD_SERIES, id));
  }

  @Override
  public Map<String, Life> lives(String note) {
    return from(view -> view.stored().lives(note));
  }

  @Override
  public List<SourceFile> sources(String note) {
    return from(view -> view.stored().sources(note));
  }

  @Override
  public List<SourceFile> ledger() {
    return from(view -> view.stored().ledger());
  }

  @Override
  public List<Proposal> proposals(int most) {
    return from(view -> new EngineProposals(view).read(most));
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
  public void close() {
    current.close();
  }

  /**
   * Reads from what was the newest when last asked, and asks only afterwards whether it still is:
   * where a commit came since, the answer is made anew.
   */
  private <T> T from(Function<EngineView, T> reading) {
    EngineView view = current.last();
    try {
      T answer = reading.apply(view);
      if (current.now() == view) {
        return answer;
      }
    } catch (NoSuchElementException gone) {
      if (current.now() == view) {
        throw gone;
      }
    }
    return reading.apply(current.now());
  }
}
