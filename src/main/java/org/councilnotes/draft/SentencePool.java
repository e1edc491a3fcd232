package org.councilnotes.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;

/** Gathers the passages whose sentences a text is compared with, each once. */
public final class SentencePool {

  private record Candidate(Passage passage, NoteSummary note, String section) {}

  /** The sentences of passages that were cut before, by id of passage. */
  private final Map<String, List<ArchiveSentence>> cut;

  private final AnalyzedSentences analyzed;
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  /**
   * An empty pool.
   *
   * @param language of the text, BCP 47
   */
  public SentencePool(String language) {
    this(new ConcurrentHashMap<>(), new AnalyzedSentences(language));
  }

  private SentencePool(Map<String, List<ArchiveSentence>> cut, AnalyzedSentences analyzed) {
    this.cut = cut;
    this.analyzed = analyzed;
  }

  /** An empty pool for the same text, which cuts no passage anew that this one has cut. */
  public SentencePool another() {
    return new SentencePool(cut, analyzed);
  }

  public void addHits(Collection<SearchHit> hits) {
    for (SearchHit hit : hits) {
      candidates.putIfAbsent(
          hit.passage().id(), new Candidate(hit.passage(), hit.note(), hit.section()));
    }
  }

  /** Adds all passages of a note. */
  public void add(Note note) {
    NoteSummary summary = NoteSummary.of(note);
    Map<String, String> headings = new HashMap<>();
    for (Section section : note.sections()) {
      headings.putIfAbsent(section.id(), section.heading());
    }
    for (Passage passage : note.passages()) {
      String heading = headings.getOrDefault(passage.section(), "");
      candidates.putIfAbsent(passage.id(), new Candidate(passage, summary, heading));
    }
  }

  /** All sentences that stand. */
  public SentenceIndex index() {
    return index(this::standing);
  }

  /** All sentences that stand, and those with deleted words. */
  SentenceIndex indexWithDeleted() {
    return index(
        candidate ->
            Stream.concat(
                standing(candidate),
                ArchiveSentence.formerIn(
                    candidate.passage(), candidate.note(), candidate.section(), analyzed)
                    .stream()));
  }

  private Stream<ArchiveSentence> standing(Candidate candidate) {
    return cut
        .computeIfAbsent(
            candidate.passage().id(),
            _ ->
                ArchiveSentence.in(
                    candidate.passage(), candidate.note(), candidate.section(), analyzed))
        .stream();
  }

  /**
   * The sentence of a note that stands at a place; empty where there is none. It need not be in the
   * pool.
   *
   * @param passage id of its passage
   */
  public Optional<ArchiveSentence> at(TextRange range, String passage, Note note) {
    return note.passages().stream()
        .filter(one -> one.id().equals(passage))
        .map(one -> new Candidate(one, NoteSummary.of(note), note.headingOf(one)))
        .flatMap(this::standing)
        .filter(sentence -> sentence.use().range().overlaps(range))
        .findFirst();
  }

  private interface Cutter {
    Stream<ArchiveSentence> sentences(Candidate candidate);
  }

  private SentenceIndex index(Cutter cutter) {
    List<ArchiveSentence> sentences =
        List.copyOf(candidates.values()).parallelStream().flatMap(cutter::sentences).toList();
    return new SentenceIndex(sentences, analyzed);
  }
}
