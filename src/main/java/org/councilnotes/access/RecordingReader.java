package org.councilnotes.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.CompleteResult;
import org.councilnotes.store.Completion;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult;

/**
 * Reads a world and records which restricted notes it gives words of. Of summaries those are
 * recorded of a dossier, of a number, and of what belongs to a note; those of a series or of all
 * notes are not, since pages show no subjects of these or record them, nor are counts and
 * suggestions. Equal to each other one of the same world.
 */
public final class RecordingReader implements ArchiveReader {

  private final ArchiveReader world;
  private final ShownNotes shown;

  private RecordingReader(ArchiveReader world, ShownNotes shown) {
    this.world = world;
    this.shown = shown;
  }

  /** A reader of a world that records what it gives. */
  public static RecordingReader of(ArchiveReader world, ShownNotes shown) {
    return new RecordingReader(unrecorded(world), shown);
  }

  /** The reader behind one that records; any other is itself. */
  public static ArchiveReader unrecorded(ArchiveReader reader) {
    return reader instanceof RecordingReader recording ? recording.world : reader;
  }

  /** Adds what a kept answer was given, where a reader records. */
  public static void record(ArchiveReader reader, ShownNotes.Ids kept) {
    if (reader instanceof RecordingReader recording) {
      recording.shown.add(kept);
    }
  }

  private Note recorded(Note note) {
    shown.add(note);
    return note;
  }

  private SearchHit recorded(SearchHit hit) {
    shown.add(hit);
    return hit;
  }

  private SearchResult recorded(SearchResult result) {
    result.hits().forEach(shown::add);
    return result;
  }

  private List<NoteSummary> recorded(List<NoteSummary> notes) {
    notes.forEach(shown::add);
    return notes;
  }

  private HitStream recorded(HitStream stream) {
    return stream.withHits(stream.hits().map(this::recorded));
  }

  @Override
  public Optional<Note> note(String id) {
    return world.note(id).map(this::recorded);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return recorded(world.search(request));
  }

  @Override
  public Settled settled(SearchRequest request) {
    return world.settled(request);
  }

  @Override
  public List<ScoredPassage> best(SearchRequest request, int most) {
    return world.best(request, most);
  }

  @Override
  public Map<String, List<Passage>> passages(Map<String, Set<String>> ids) {
    return world.passages(ids);
  }

  @Override
  public CompleteResult searchAll(SearchRequest request) {
    CompleteResult all = world.searchAll(request);
    return new CompleteResult(all.result(), recorded(all.hits()));
  }

  @Override
  public HitStream stream(SearchRequest request) {
    return recorded(world.stream(request));
  }

  @Override
  public SearchResult searchExactly(SearchRequest request) {
    return recorded(world.searchExactly(request));
  }

  @Override
  public HitStream streamExactly(SearchRequest request) {
    return recorded(world.streamExactly(request));
  }

  @Override
  public List<List<SearchHit>> similar(List<String> texts, WordScope words, int most) {
    List<List<SearchHit>> similar = world.similar(texts, words, most);
    similar.forEach(hits -> hits.forEach(shown::add));
    return similar;
  }

  @Override
  public ArchiveReader openSnapshot() {
    return new RecordingReader(world.openSnapshot(), shown);
  }

  @Override
  public List<SearchResult> counts(List<SearchRequest> requests) {
    return world.counts(requests);
  }

  @Override
  public Map<String, List<TextRange>> marks(QueryExpression query, String note) {
    return world.marks(query, note);
  }

  @Override
  public Optional<String> correction(SearchRequest request) {
    return world.correction(request);
  }

  @Override
  public List<Completion> completions(PartialQuery partialQuery, CompletionNames names, int most) {
    return world.completions(partialQuery, names, most);
  }

  @Override
  public List<NoteSummary> notes() {
    return world.notes();
  }

  @Override
  public List<NoteSummary> family(DocumentNumber number) {
    return recorded(world.family(number));
  }

  @Override
  public List<NoteSummary> numbered(int number) {
    return recorded(world.numbered(number));
  }

  @Override
  public List<NoteSummary> followers(DocumentNumber number) {
    return recorded(world.followers(number));
  }

  @Override
  public List<NoteSummary> dossier(String file) {
    return recorded(world.dossier(file));
  }

  @Override
  public List<LedgerEntry> sources(String note) {
    return world.sources(note);
  }

  @Override
  public Map<String, List<LedgerEntry>> sources(Set<String> notes) {
    return world.sources(notes);
  }

  @Override
  public List<NoteSummary> series(String id) {
    return world.series(id);
  }

  @Override
  public Map<String, WordingHistory> wordingHistories(String note) {
    return world.wordingHistories(note);
  }

  @Override
  public List<LedgerEntry> ledger() {
    return world.ledger();
  }

  @Override
  public List<ProgrammeProposal> proposals(int most) {
    return world.proposals(most);
  }

  @Override
  public List<String> warnings() {
    return world.warnings();
  }

  @Override
  public Marking marking() {
    return world.marking();
  }

  @Override
  public String snapshot() {
    return world.snapshot();
  }

  @Override
  public int ledgerVersion() {
    return world.ledgerVersion();
  }

  @Override
  public Storage storage() {
    return world.storage();
  }

  @Override
  public void close() {
    world.close();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordingReader recording && world.equals(recording.world);
  }

  @Override
  public int hashCode() {
    return world.hashCode();
  }
}
