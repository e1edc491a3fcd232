package org.councilnotes.web.series;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.series.EditionChange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEdition;
import org.councilnotes.web.ElementId;
import org.councilnotes.web.address.NoteLink;

/**
 * An edition on the page of its series.
 *
 * @param step what changed since the edition before; empty for the oldest
 * @param before the name of that edition
 * @param chosen whether it is ticked to be compared before the reader ticks any
 */
public record EditionView(
    SeriesEdition edition, Optional<EditionChange> step, Optional<String> before, boolean chosen) {

  /** What is told of a step, in this order. */
  private static final List<PassageRelation> TOLD =
      List.of(
          PassageRelation.NEW,
          PassageRelation.DROPPED,
          PassageRelation.CHANGED,
          PassageRelation.MOVED,
          PassageRelation.MOVED_CHANGED,
          PassageRelation.SPLIT,
          PassageRelation.MERGED,
          PassageRelation.NOT_ACCESSIBLE,
          PassageRelation.SAME);

  /** So many passages have a relation. */
  public record Count(PassageRelation relation, int passages) {

    public String messageKey() {
      return "compare.count." + relation.key();
    }
  }

  /** A version of the edition beside the one that replaced it. */
  record Pair(NoteSummary older, NoteSummary newer) {

    public String href() {
      return NoteLink.toComparison(older.id(), newer.id());
    }
  }

  public NoteSummary note() {
    return edition.note();
  }

  public String href() {
    return NoteLink.to(note().id());
  }

  /** The id of the box that chooses it to be compared. */
  public String boxId() {
    return ElementId.of("choose", note().id());
  }

  public String href(NoteSummary other) {
    return NoteLink.to(other.id());
  }

  public String compareHref() {
    return step.map(s -> NoteLink.toComparison(s.older(), s.newer())).orElse("");
  }

  public int percent() {
    return step.map(s -> s.change().percent()).orElse(0);
  }

  /** How many passages have each relation to the edition before; none that no passage has. */
  public List<Count> counts() {
    return step.stream()
        .flatMap(s -> TOLD.stream().map(relation -> new Count(relation, s.change().of(relation))))
        .filter(count -> count.passages() > 0)
        .toList();
  }

  public int returned() {
    return step.map(EditionChange::returned).orElse(0);
  }

  /** Whether there is more than the one version that stands for it. */
  public boolean isFolded() {
    return edition.versions().size() > 1 || !edition.additions().isEmpty();
  }

  /** Each version beside the next one. */
  public List<Pair> pairs() {
    List<NoteSummary> versions = edition.versions();
    return IntStream.range(1, versions.size())
        .mapToObj(i -> new Pair(versions.get(i - 1), versions.get(i)))
        .toList();
  }

  /** Every version and what was added, in the order of their numbers. */
  public List<NoteSummary> family() {
    return Stream.concat(edition.versions().stream(), edition.additions().stream()).toList();
  }
}
