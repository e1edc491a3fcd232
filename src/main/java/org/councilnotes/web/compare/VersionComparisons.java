package org.councilnotes.web.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Note;
import org.councilnotes.store.NoteFamily;
import org.councilnotes.store.NoteFamily.Member;
import org.councilnotes.store.NoteFamily.Relationship;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.address.NoteLink;

/** Comparisons of versions of one text that pages offer as links. */
public final class VersionComparisons {

  private static final Set<Relationship> VERSIONS =
      Set.of(
          Relationship.REPLACES,
          Relationship.REPLACED,
          Relationship.WHOLE,
          Relationship.DECLASSIFIED,
          Relationship.PARTLY_ACCESSIBLE);

  private VersionComparisons() {}

  /** Two versions, older first. */
  record Link(String older, String newer, String href) {}

  /**
   * Links that compare the notes with other versions of their documents, except the comparison of
   * exactly these notes.
   *
   * @param notes the compared notes
   */
  static List<Link> of(List<Note> notes, StoredNoteReader world) {
    Map<String, Link> links = new LinkedHashMap<>();
    for (Note note : notes) {
      NoteFamily family = NoteFamily.of(NoteSummary.of(note), world);
      for (Member member : family.members()) {
        link(family.note(), member).ifPresent(link -> links.putIfAbsent(link.href(), link));
      }
    }
    links.remove(NoteLink.toComparison(notes.stream().map(Note::id).toList()));
    return List.copyOf(links.values());
  }

  /** Address of the comparison of both; empty where they are not versions of the same text. */
  public static Optional<String> href(NoteSummary note, Member member) {
    return link(note, member).map(Link::href);
  }

  private static Optional<Link> link(NoteSummary note, Member member) {
    NoteSummary other = member.note();
    boolean sameLanguage = note.naming().language().equals(other.naming().language());
    if (!sameLanguage || !VERSIONS.contains(member.tie())) {
      return Optional.empty();
    }
    boolean otherIsOlder =
        member.tie() == Relationship.REPLACED || member.tie() == Relationship.PARTLY_ACCESSIBLE;
    return Optional.of(otherIsOlder ? link(other, note) : link(note, other));
  }

  private static Link link(NoteSummary older, NoteSummary newer) {
    return new Link(older.title(), newer.title(), NoteLink.toComparison(older.id(), newer.id()));
  }
}
