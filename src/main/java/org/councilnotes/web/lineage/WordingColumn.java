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
 * One edition on the page of a wording history, or several consecutive ones without the wording.
 *
 * @param editions their names; one where the wording is present
 * @param happening what happened to the wording
 * @param standing the wording in this edition; empty where it is absent
 */
record WordingColumn(
    List<String> editions, EventMessage happening, Optional<ColumnWording> standing) {

  WordingColumn {
    editions = List.copyOf(editions);
  }

  /**
   * An event as a message.
   *
   * @param name last part of the message key
   * @param from its place before; nowhere where it was absent
   * @param to its place in this edition
   * @param count number of parts or editions, by event
   */
  record EventMessage(Event event, String name, PlaceMessage from, PlaceMessage to, int count) {

    public String messageKey() {
      return "wording.event." + name;
    }

    /** The symbol of the event. */
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
   * Short name of a place in a note: message and argument.
   *
   * @param kind last part of the message key
   */
  record PlaceMessage(String kind, String name) {

    static final PlaceMessage NOWHERE = new PlaceMessage("section", "");
    static final PlaceMessage COVER = new PlaceMessage("cover", "");

    public String messageKey() {
      return "wording.spot." + kind;
    }
  }

  /**
   * The wording in an edition.
   *
   * @param passage id of its first passage
   * @param section label and heading; empty outside sections
   * @param runs its text, with changes since the last edition that has it
   * @param asked whether it is the passage of the address
   */
  record ColumnWording(
      NoteSummary note,
      String passage,
      String section,
      OptionalInt page,
      List<TextRun> runs,
      boolean asked) {

    ColumnWording {
      runs = List.copyOf(runs);
    }

    public String href() {
      return NoteLink.toPassage(note.id(), passage);
    }

    public String citeHref() {
      return NoteLink.toCitation(note.id(), passage);
    }
  }

  /** Id of the column on the page. */
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
    return standing.stream().anyMatch(ColumnWording::asked);
  }

  public String name() {
    return Stream.of(editions.getFirst(), editions.getLast())
        .distinct()
        .reduce((first, last) -> first + " \u2026 " + last)
        .orElse("");
  }
}
