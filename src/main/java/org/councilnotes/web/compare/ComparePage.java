package org.councilnotes.web.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.note.Note;
import org.councilnotes.notice.ComparisonNotices;
import org.councilnotes.query.Facet;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesReader;
import org.councilnotes.web.RequestNotes;
import org.councilnotes.web.address.NoteAddress;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.ParameterValues;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.series.SeriesNotes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page that compares two to ten notes side by side, with a form to choose them. */
@Controller
final class ComparePage {

  private final ArchiveAccess archiveAccess;
  private final FacetLabels labels;
  private final ComparisonCache comparisons;
  private final MessageSource messages;

  ComparePage(
      ArchiveAccess archiveAccess,
      FacetLabels labels,
      ComparisonCache comparisons,
      MessageSource messages) {
    this.archiveAccess = archiveAccess;
    this.labels = labels;
    this.comparisons = comparisons;
    this.messages = messages;
  }

  @QueryParameters({
    CompareState.NOTE,
    CompareState.BASE,
    CompareState.LAYOUT,
    CompareState.EXTENT,
    CompareParameters.SERIES,
    CompareParameters.PASSAGE
  })
  @GetMapping("/compare")
  ModelAndView page(@RequestParam MultiValueMap<String, String> values, Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    CompareParameters asked = new CompareParameters(new ParameterValues(values));
    if (asked.notes().size() < ComparedNotes.FEWEST) {
      return alone(asked, world, locale);
    }
    List<Note> notes = ComparedNotes.in(world, asked.notes());
    CompareState state = asked.state(notes);
    return asked
        .passage()
        .map(passage -> to(state.showing(CompareState.Extent.CONTEXT), passage))
        .orElseGet(() -> comparison(notes, state, world, locale));
  }

  /**
   * Handles an address with fewer than two notes. With a passage, it redirects to the comparison of
   * its note with the nearest edition; otherwise it shows the form with the note, if any.
   */
  private ModelAndView alone(CompareParameters asked, ArchiveReader world, Locale locale) {
    Optional<Note> note =
        asked.notes().stream().findFirst().map(id -> new NoteAddress(id).in(world));
    Optional<NoteSummary> nearest =
        asked.passage().flatMap(passage -> note).flatMap(own -> nearest(own, world));
    if (nearest.isPresent()) {
      List<String> both = List.of(nearest.get().id(), note.orElseThrow().id());
      List<Note> notes = ComparedNotes.in(world, both);
      return to(asked.state(notes), asked.passage().orElseThrow());
    }
    List<String> chosen = note.stream().map(Note::id).toList();
    return new ModelAndView("compare", "form", form(chosen, asked.series(), world, locale))
        .addObject("alone", asked.passage().isPresent());
  }

  private static Optional<NoteSummary> nearest(Note note, SeriesReader world) {
    return note.report()
        .series()
        .flatMap(series -> SeriesNotes.of(series, world).nearest(NoteSummary.of(note)));
  }

  private ModelAndView comparison(
      List<Note> notes, CompareState state, ArchiveReader world, Locale locale) {
    ComparisonView compared = comparisons.of(notes.stream().map(Note::id).toList(), world);
    CompareView view = CompareView.of(compared, state);
    return new ModelAndView("compare", "view", view)
        .addObject("rows", new RowHtml(view, messages, locale))
        .addObject("series", series(notes).map(id -> labels.of(Facet.SERIES, id, locale)))
        .addObject("form", form(state.notes(), Optional.empty(), world, locale))
        .addObject("versions", VersionComparisons.of(notes, world))
        .addObject("notices", ComparisonNotices.of(notes, locale).all());
  }

  private CompareForm form(
      List<String> chosen, Optional<String> series, ArchiveReader world, Locale locale) {
    UnaryOperator<String> names = id -> labels.of(Facet.SERIES, id, locale);
    RequestNotes.addAll(CompareForm.withoutSeries(world.notes()));
    return CompareForm.of(chosen, series, world, names);
  }

  /** The series that all notes are editions of; empty where there is none. */
  private static Optional<String> series(List<Note> notes) {
    Optional<String> series = notes.getFirst().report().series();
    return series.filter(
        id -> notes.stream().allMatch(note -> note.report().series().equals(series)));
  }

  /** Redirects to the comparison at a passage. */
  private static ModelAndView to(CompareState state, String passage) {
    RedirectView there = new RedirectView(state.href() + NoteLink.here(passage), true, true, false);
    there.setExpandUriTemplateVariables(false);
    return new ModelAndView(there);
  }
}
