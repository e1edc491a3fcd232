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
 * @param step changes since the previous edition; empty for the oldest
 * @param before name of the previous edition
 * @param chosen whether it is ticked for comparison at first
 */
public record EditionView(
    SeriesEdition edition, Optional<EditionChange> step, Optional<String> before, boolean chosen) {

  /** The relations that are shown, in order. */
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

  /** The number of passages with a relation. */
  public record Count(PassageRelation relation, int passages) {

    public String messageKey() {
      return "compare.count." + relation.key();
    }
  }

  /** Two consecutive versions of the edition. */
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

  /** The id of its check box. */
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
    return step.map(s -> s.change().share().percent()).orElse(0);
  }

  /** Numbers of passages by relation to the previous edition, without zeros. */
  public List<Count> counts() {
    return step.stream()
        .flatMap(s -> TOLD.stream().map(relation -> new Count(relation, s.change().of(relation))))
        .filter(count -> count.passages() > 0)
        .toList();
  }

  public int returned() {
    return step.map(EditionChange::returned).orElse(0);
  }

  /** Whether it has more than one version, or additions. */
  public boolean isFolded() {
    return edition.versions().size() > 1 || !edition.additions().isEmpty();
  }

  /** Pairs of consecutive versions. */
  public List<Pair> pairs() {
    List<NoteSummary> versions = edition.versions();
    return IntStream.range(1, versions.size())
        .mapToObj(i -> new Pair(versions.get(i - 1), versions.get(i)))
        .toList();
  }

  /** All versions and additions, in the order of their numbers. */
  public List<NoteSummary> family() {
    return Stream.concat(edition.versions().stream(), edition.additions().stream()).toList();
  }
}
