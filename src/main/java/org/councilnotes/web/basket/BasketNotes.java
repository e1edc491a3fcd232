package org.councilnotes.web.basket;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.SiteRoot;
import org.councilnotes.web.note.CitationView;

/** Finds the passages of a basket. Reads each note once: a basket often has several of one. */
record BasketNotes(
    StoredNoteReader world,
    Map<String, Optional<ArchivedNote>> read,
    Locale locale,
    SiteRoot root) {

  static BasketNotes of(StoredNoteReader world, Locale locale, SiteRoot root) {
    return new BasketNotes(world, new HashMap<>(), locale, root);
  }

  /** The basket of a search. */
  Basket basket(SearchState state) {
    return new Basket(
        state.kept().stream().map(key -> new Basket.Entry(key, find(key))).toList(), state);
  }

  private Optional<Basket.FoundPassage> find(BasketEntry basketEntry) {
    return read.computeIfAbsent(basketEntry.note(), id -> ArchivedNote.of(id, world))
        .flatMap(held -> passage(held, basketEntry).map(passage -> found(held, passage)));
  }

  /** Finds the passage by the hash of its text, which stays when ids change; else by its id. */
  private static Optional<Passage> passage(ArchivedNote held, BasketEntry basketEntry) {
    return Stream.of(
            at(held, basketEntry).filter(p -> hasHash(p, basketEntry)),
            held.note().passages().stream().filter(p -> hasHash(p, basketEntry)),
            at(held, basketEntry))
        .flatMap(found -> found)
        .findFirst();
  }

  private static Stream<Passage> at(ArchivedNote held, BasketEntry basketEntry) {
    return held.note().passages().stream().filter(p -> p.id().equals(basketEntry.passage()));
  }

  private static boolean hasHash(Passage passage, BasketEntry basketEntry) {
    return TextHash.of(passage.text()).equals(basketEntry.hash());
  }

  private Basket.FoundPassage found(ArchivedNote held, Passage passage) {
    Optional<String> reading =
        held.files().stream().findFirst().map(file -> file.version().reading());
    Citation citation = Citation.of(held.note(), passage, reading);
    return new Basket.FoundPassage(held.note(), CitationView.of(citation, locale, root));
  }
}
