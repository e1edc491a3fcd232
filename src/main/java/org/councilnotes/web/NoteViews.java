package org.councilnotes.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.HeldNote;
import org.springframework.stereotype.Component;

/** Makes notes ready to be shown. */
@Component
final class NoteViews {

  private final Labels labels;
  private final CorpusFolder corpus;

  NoteViews(Labels labels, CorpusFolder corpus) {
    this.labels = labels;
    this.corpus = corpus;
  }

  NoteView of(HeldNote held, ArchiveReader world, NoteView.Visit visit, Locale locale) {
    Note note = held.note();
    return new NoteView(
        held,
        CoverFacts.of(note, new TrailLinks(world, note.language()), labels, locale),
        NoteText.of(visit.noteOr(note), labels.names(locale), visit.marks()),
        FamilyView.of(held, labels, locale),
        beside(held, world),
        NoteHistory.of(note, world),
        visit);
  }

  private NoteView.Beside beside(HeldNote held, ArchiveReader world) {
    Note note = held.note();
    Optional<Editions> series = note.report().series().map(id -> Editions.of(id, world));
    return new NoteView.Beside(
        series.map(editions -> editions.besides(note)).orElse(List.of()),
        series.flatMap(editions -> editions.nearestHref(note)),
        Original.of(held, corpus));
  }
}
