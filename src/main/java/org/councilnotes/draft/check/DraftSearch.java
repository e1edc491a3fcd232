package org.councilnotes.draft.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.SentenceIndex;
import org.councilnotes.draft.SentencePool;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;

/**
 * Gathers the sentences that those of a draft are compared with: all of the last editions of its
 * series, and those of the passages of the archive that are most like each sentence. Memory holds
 * no more than that, however large the archive is.
 */
final class DraftSearch {

  /** Passages for one sentence. */
  private static final int MOST_PASSAGES = 20;

  private static final int FEWEST_PASSAGES = 4;

  /** Passages for all sentences together. */
  private static final int MOST_IN_ALL = 24_000;

  /** Passages for a sentence that each of the first has word for word. */
  private static final int MANY_PASSAGES = 300;

  /** Sentences that are searched together. */
  private static final int AT_ONCE = 256;

  /** Editions that are held in memory: the last ones. */
  private static final int MOST_EDITIONS = 12;

  /** A sentence of fewer words says nothing of the series of a draft. */
  private static final int FEWEST_WORDS = 6;

  /** Notes that a draft draws on, besides the editions of its series. */
  private static final int MOST_SOURCES = 24;

  private final DraftText draft;
  private final ArchiveReader world;
  private final CheckDeadline deadline;
  private final DraftReference reference;
  private final EarlierNotes earlier;
  private final NormalizedPassages words = new NormalizedPassages();

  /** What the archive has that is like each sentence. */
  private final List<List<SearchHit>> hits;

  /** The last editions of the series. */
  private final List<Note> notes;

  DraftSearch(
      DraftText draft, Optional<String> series, ArchiveReader world, CheckDeadline deadline) {
    this.draft = draft;
    this.world = world;
    this.deadline = deadline;
    Note note = draft.note();
    this.hits = hits();
    Optional<String> known = series.or(() -> note.report().series());
    ReferenceFinder finder = new ReferenceFinder(note, world);
    FollowedNote followed = new FollowedNote(draft, world);
    this.reference =
        known
            .or(() -> ReferenceFinder.mostOf(sources()))
            .or(() -> followed.series(like()))
            .map(id -> finder.of(Optional.of(id)))
            .orElseGet(() -> followed.reference(like()));
    this.earlier = new EarlierNotes(note, reference.series());
    this.notes =
        editions(finder).parallelStream().flatMap(one -> world.note(one.id()).stream()).toList();
  }

  DraftReference reference() {
    return reference;
  }

  /** A verdict for each sentence, in order. */
  List<CheckedSentence> verdicts(NearMeaning meaning) {
    String language = draft.note().language();
    SentencePool pool = new SentencePool(language);
    notes.forEach(pool::add);
    hits.forEach(
        found -> pool.addHits(found.stream().filter(hit -> earlier.hold(hit.note())).toList()));
    SentenceVerdicts verdicts =
        new SentenceVerdicts(pool.index(), new LatestEditions(pool, earlier, world), language);
    List<CheckedSentence> checked = ofEach(draft.sentences(), verdicts::of);
    NearVerdicts near =
        new NearVerdicts(
            new MeaningGuess(meaning, earlier, world, pool),
            drawnOn(checked, pool.another()),
            language);
    return near.verdicts(ofEach(checked, near::offers));
  }

  /** What is found of each, in order, within the time of the check. */
  private <S, T> List<T> ofEach(List<S> sentences, Function<S, T> found) {
    return sentences.parallelStream()
        .map(
            sentence -> {
              deadline.require();
              return found.apply(sentence);
            })
        .toList();
  }

  /**
   * The sentences of the notes that the draft draws on: the editions of its series, and the notes
   * that most of its sentences come from.
   *
   * @param drawnOn empty
   */
  private SentenceIndex drawnOn(List<CheckedSentence> checked, SentencePool drawnOn) {
    Map<String, Integer> sources = new TreeMap<>();
    checked.stream()
        .flatMap(sentence -> sentence.source().stream())
        .forEach(source -> sources.merge(source.last().note().id(), 1, Integer::sum));
    notes.forEach(drawnOn::add);
    sources.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_SOURCES)
        .forEach(source -> world.note(source.getKey()).ifPresent(drawnOn::add));
    return drawnOn.index();
  }

  private List<List<SearchHit>> hits() {
    int most =
        Math.clamp(
            MOST_IN_ALL / Math.max(1, draft.sentences().size()), FEWEST_PASSAGES, MOST_PASSAGES);
    List<String> texts = draft.sentences().stream().map(DraftSentence::text).toList();
    List<List<SearchHit>> hits = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += AT_ONCE) {
      deadline.require();
      hits.addAll(hits(texts.subList(from, Math.min(from + AT_ONCE, texts.size())), most));
    }
    return hits;
  }

  private List<List<SearchHit>> hits(List<String> texts, int most) {
    List<List<SearchHit>> few =
        world.similar(texts.stream().map(DraftSearch::cut).toList(), WordScope.STANDING, most);
    List<List<SearchHit>> hits = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<SearchHit> found = few.get(i);
      boolean mayBeMore = found.size() == most && words.hold(found.getLast(), texts.get(i));
      hits.add(
          mayBeMore ? world.similar(cut(texts.get(i)), WordScope.STANDING, MANY_PASSAGES) : found);
    }
    return hits;
  }

  private static String cut(String text) {
    return text.length() > SearchReader.LONGEST_COMPARABLE_TEXT
        ? text.substring(0, SearchReader.LONGEST_COMPARABLE_TEXT)
        : text;
  }

  /** The notes that the sentences stand in word for word: the first of each. */
  private List<NoteSummary> sources() {
    EarlierNotes all = new EarlierNotes(draft.note(), Optional.empty());
    return IntStream.range(0, hits.size())
        .filter(i -> isTelling(draft.sentences().get(i)))
        .mapToObj(
            i ->
                hits.get(i).stream()
                    .filter(hit -> all.hold(hit.note()))
                    .filter(hit -> words.hold(hit, draft.sentences().get(i).text()))
                    .findFirst())
        .flatMap(Optional::stream)
        .map(SearchHit::note)
        .toList();
  }

  /** Short sentences, such as headings, stand in notes of all kinds. */
  private static boolean isTelling(DraftSentence sentence) {
    return NormalizedWording.of(sentence.text()).words().size() >= FEWEST_WORDS;
  }

  /** The notes that have passages like those of the draft. */
  private List<NoteSummary> like() {
    return hits.stream().flatMap(List::stream).map(SearchHit::note).toList();
  }

  private List<NoteSummary> editions(ReferenceFinder finder) {
    List<NoteSummary> editions =
        reference.series().map(id -> finder.editions(reference.editions(), id)).orElse(List.of());
    return editions.subList(Math.max(0, editions.size() - MOST_EDITIONS), editions.size());
  }
}
