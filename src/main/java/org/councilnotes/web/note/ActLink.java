package org.councilnotes.web.note;

import java.util.List;
import java.util.Locale;
import org.councilnotes.note.CitedAct;
import org.councilnotes.note.Note;
import org.councilnotes.web.address.NoteLink;

/**
 * An act that a note cites, as its page shows it.
 *
 * @param href of the act: by ELI where that is determined, else its page in EUR-Lex
 * @param celex empty where it is not determined
 * @param placeHref of the first passage that cites it
 */
record ActLink(CitedAct cited, String href, String celex, String placeHref) {

  public String name() {
    return cited.act().name();
  }

  /** How often it is cited. */
  public int places() {
    return cited.places().size();
  }

  /**
   * The acts of a note, in the order of their first places.
   *
   * @param locale of the page; EUR-Lex answers in its language
   */
  static List<ActLink> of(Note note, Locale locale) {
    return CitedAct.in(note.passages()).stream().map(cited -> of(cited, locale)).toList();
  }

  private static ActLink of(CitedAct cited, Locale locale) {
    return new ActLink(
        cited,
        cited.act().eli().orElseGet(() -> cited.act().address(locale.getLanguage())),
        cited.act().celex().orElse(""),
        NoteLink.here(cited.places().getFirst().passage()));
  }
}
