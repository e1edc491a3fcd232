package org.councilnotes.web.note;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.web.dossier.NoteDossier;
import org.councilnotes.web.series.SeriesNotes;
import org.springframework.stereotype.Component;

/** Builds the view of a note. */
@Component
final class NotePresenter {

  private final FacetLabels labels;
  private final Corpus corpus;

  NotePresenter(FacetLabels labels, Corpus corpus) {
    this.labels = labels;
    this.corpus = corpus;
  }

  NoteView of(ArchivedNote held, ArchiveReader world, NoteView.ViewOptions visit, Locale locale) {
    Note note = held.note();
    return new NoteView(
        held,
        CoverFacts.of(note, new TrailLinks(world, note.language()), labels, locale),
        NoteText.of(visit.noteOr(note), labels.names(locale), visit.marks()),
        RemarkPanel.of(note, visit.carried(), labels.names(locale)),
        FamilyView.of(held, labels, locale),
        beside(held, world, locale),
        NoteLineage.of(note, world),
        visit);
  }

  private NoteView.RelatedNotes beside(ArchivedNote held, ArchiveReader world, Locale locale) {
    Note note = held.note();
    Optional<SeriesNotes> series = note.report().series().map(id -> SeriesNotes.of(id, world));
    return new NoteView.RelatedNotes(
        series.map(editions -> editions.besides(note)).orElse(List.of()),
        NoteDossier.of(note, world),
        series.flatMap(editions -> editions.nearestHref(note)),
        OriginalPdf.of(held, corpus),
        ActLink.of(note, locale));
  }
}
