package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Hit;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Version;
import org.councilnotes.web.Run.Ink;

/**
 * A passage that was found, as a result shows it.
 *
 * @param runs what is shown of its text
 * @param translation into which language the note is one; empty for an original
 */
record HitView(Hit hit, Excerpt excerpt, List<Run> runs, Optional<String> translation) {

  HitView {
    runs = List.copyOf(runs);
  }

  static HitView of(Hit hit, BiFunction<Facet, String, String> labels) {
    Excerpt excerpt = Excerpt.of(hit.passage().text(), hit.highlights());
    List<Run> runs =
        InkedText.of(hit.passage()).with(hit.highlights(), Ink.MATCH).runs(excerpt.part());
    Optional<String> translation =
        Version.of(hit.note())
            .filter(version -> !version.isOriginal())
            .map(version -> labels.apply(Facet.LANGUAGE, version.language()));
    return new HitView(hit, excerpt, runs, translation);
  }

  public NoteSummary note() {
    return hit.note();
  }

  /** Where the result opens: the note, at the passage. */
  public String href() {
    return NoteLink.toPassage(note().id(), hit.passage().id());
  }

  /** The edition of a report; other notes have none. */
  public Optional<String> edition() {
    return note().report().period().map(ReportingPeriod::edition);
  }

  /** The passage beside its counterpart in the edition before; only reports have other editions. */
  public Optional<String> otherYears() {
    return note()
        .report()
        .period()
        .filter(period -> note().report().series().isPresent())
        .map(period -> NoteLink.toOtherYears(note().id(), hit.passage().id()));
  }
}
