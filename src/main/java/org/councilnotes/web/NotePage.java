package org.councilnotes.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.Worlds;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.HeldNote;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one note; other spellings of its number lead there. */
@Controller
final class NotePage {

  private final Worlds worlds;
  private final Labels labels;

  NotePage(Worlds worlds, Labels labels) {
    this.worlds = worlds;
    this.labels = labels;
  }

  @GetMapping("/notes/{*rest}")
  ModelAndView note(@PathVariable String rest, Locale locale) {
    ArchiveReader world = worlds.forReader();
    NoteAddress address = new NoteAddress(rest.substring(1));
    Optional<Note> note = address.exactIn(world);
    if (note.isPresent()) {
      return new ModelAndView("note", "view", view(note.get(), world, locale));
    }
    String id = address.idIn(world).orElseThrow(address::unknown);
    return new ModelAndView(new RedirectView(NoteLink.to(id), true, true, false));
  }

  private NoteView view(Note note, ArchiveReader world, Locale locale) {
    List<Editions.Other> editions =
        note.report()
            .series()
            .map(series -> Editions.of(series, world).besides(note))
            .orElse(List.of());
    HeldNote held = HeldNote.of(note, world);
    return new NoteView(
        held,
        CoverFacts.of(note, new TrailLinks(world, note.language()), labels, locale),
        NoteText.of(note, labels.names(locale)),
        FamilyView.of(held, labels, locale),
        editions);
  }
}
