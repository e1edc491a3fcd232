package org.councilnotes.web.lineage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.ElementId;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.TextRun;

/**
 * One edition, or several on end without the wording, on the page of a wording.
 *
 * @param editions their names; one where the wording is there
 * @param happening what happened to it
 * @param standing how it stands there; empty where it does not
 */
record WordingColumn(List<String> editions, Happening happening, Optional<Standing> standing) {

  WordingColumn {
    editions = List.copyOf(editions);
  }

  /**
   * An event in words: a message key and its arguments.
   *
   * @param name end of the message key
   * @param from where it stood before; nowhere where it did not
   * @param to where it stands
   * @param count of parts or editions, as the event counts them
   */
  record Happening(Event event, String name, Spot from, Spot to, int count) {

    public String messageKey() {
      return "wording.event." + name;
    }

    /** A mark for it, beside the words. */
    public String sign() {
      return switch (event) {
        case FIRST_SEEN -> "+";
        case CARRIED -> "=";
        case UPDATED -> "\u2248";
        case CHANGED -> "~";
        case MOVED -> "\u2195";
        case MOVED_CHANGED -> "\u2195~";
        case SPLIT -> "<";
        case MERGED -> ">";
        case DROPPED -> "\u2212";
        case RETURNED -> "\u21B6";
        case NOT_ACCESSIBLE -> "?";
      };
    }

    public String key() {
      return event.key();
    }
  }

  /**
   * What a place in a note is called in few words: a message and what it is filled with.
   *
   * @param kind end of the message key
   */
  record Spot(String kind, String name) {

    static final Spot NOWHERE = new Spot("section", "");
    static final Spot COVER = new Spot("cover", "");

    public String messageKey() {
      return "wording.spot." + kind;
    }
  }

  /**
   * The wording where it stands.
   *
   * @param passage id of its first part
   * @param section label and heading; empty outside of sections
   * @param runs its text, with what changed since the last edition that has it
   * @param asked whether it is the passage that the page was asked for
   */
  record Standing(
      NoteSummary note,
      String passage,
      String section,
      OptionalInt page,
      List<TextRun> runs,
      boolean asked) {

    Standing {
      runs = List.copyOf(runs);
    }

    public String href() {
      return NoteLink.toPassage(note.id(), passage);
    }

    public String citeHref() {
      return NoteLink.toCitation(note.id(), passage);
    }
  }

  /** Where the column is on the page. */
  public String anchor() {
    return ElementId.of("edition", editions.getFirst());
  }

  public String href() {
    return NoteLink.here(anchor());
  }

  public boolean isPresent() {
    return standing.isPresent();
  }

  public boolean isAsked() {
    return standing.stream().anyMatch(Standing::asked);
  }

  public String name() {
    return Stream.of(editions.getFirst(), editions.getLast())
        .distinct()
        .reduce((first, last) -> first + " \u2026 " + last)
        .orElse("");
  }
}
