package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.draft.Formulation.Standing;
import org.councilnotes.draft.Likeness.Stretch;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextMark.State;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Words;

/**
 * A passage that may hold an earlier wording.
 *
 * @param standing its text
 * @param former its text before words were deleted; empty where none were
 */
record Candidate(Hit hit, Version standing, Optional<Version> former) {

  private static final int MOST = 100;
  private static final int MOST_DELETED = 30;

  /** A text of the passage. */
  private record Version(Quotable text, List<Sentence> sentences) {

    static Version of(Quotable text) {
      return new Version(text, Sentence.in(text.text()));
    }
  }

  /**
   * A stretch that is alike to what was asked.
   *
   * @param text its words
   */
  record Found(Use use, String text, double score, Standing standing) {}

  /** The passages to look at, each once. */
  static List<Candidate> of(String query, ArchiveReader world) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    Stream.concat(
            world.alike(query, Words.STANDING, MOST).stream(),
            world.alike(query, Words.DELETED, MOST_DELETED).stream())
        .forEach(hit -> candidates.computeIfAbsent(hit.passage().id(), id -> of(hit)));
    return new ArrayList<>(candidates.values());
  }

  private static Candidate of(Hit hit) {
    Passage passage = hit.passage();
    Optional<Version> former =
        deletions(passage).findAny().map(d -> Version.of(Quotable.former(passage)));
    return new Candidate(hit, Version.of(Quotable.standing(passage)), former);
  }

  static Stream<TextRange> deletions(Passage passage) {
    return passage.marks().stream()
        .filter(mark -> mark.state() == State.DELETED)
        .map(mark -> mark.range());
  }

  /** What stands in it. */
  List<Sentence> sentences() {
    return standing.sentences();
  }

  /** The stretch of it that is most alike; deleted words only where what stands is less alike. */
  Optional<Found> best(Likeness likeness) {
    Optional<Found> stands = best(standing, Standing.STANDING, likeness);
    Optional<Found> deleted =
        former
            .flatMap(version -> best(version, Standing.DELETED, likeness))
            .filter(found -> deletions(hit.passage()).anyMatch(found.use().range()::overlaps));
    double score = stands.map(Found::score).orElse(0.0);
    return deleted.filter(found -> found.score() > score).or(() -> stands);
  }

  private Optional<Found> best(Version version, Standing standing, Likeness likeness) {
    return likeness.best(version.sentences()).map(stretch -> found(stretch, version, standing));
  }

  private Found found(Stretch stretch, Version version, Standing standing) {
    TextRange range = version.text().place(stretch.range());
    Use use = new Use(hit.passage(), hit.note(), hit.section(), range);
    return new Found(use, stretch.range().of(version.text().text()), stretch.score(), standing);
  }
}
