package org.councilnotes.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.DocumentNumber.Suffix;
import org.councilnotes.note.number.DocumentNumber.Suffix.Kind;
import org.councilnotes.note.text.KeyedConstant;

/**
 * A note with its family: the other notes of the same number in a world.
 *
 * @param members the others, by number and language; empty for a note without number
 */
public record NoteFamily(NoteSummary note, List<Member> members) {

  private static final Comparator<Member> BY_NUMBER_THEN_LANGUAGE =
      Comparator.comparing((Member member) -> member.version().number().key())
          .thenComparing(Member::version);

  public NoteFamily {
    members = List.copyOf(members);
  }

  /** The relation of another note of the family to the note. */
  public enum Relationship implements KeyedConstant {
    /** A later revision. */
    REPLACES,
    /** An earlier revision. */
    REPLACED,
    /** A correction of the note, in some language. */
    CORRECTS,
    /** The document that the note corrects. */
    CORRECTED,
    SUPPLEMENTS,
    /** The document that the note supplements. */
    SUPPLEMENTED,
    /** The same text, declassified. */
    DECLASSIFIED,
    /** The same text, partly blanked. */
    PARTLY_ACCESSIBLE,
    /** The same text without blanks, as it was issued. */
    WHOLE,
    /** Another language version. */
    LANGUAGE,
    OTHER;

    static Relationship between(DocumentNumber note, DocumentNumber member) {
      if (note.key().equals(member.key())) {
        return LANGUAGE;
      }
      if (note.document().key().equals(member.document().key())) {
        return betweenVersions(note, member);
      }
      if (adds(Kind.COR, member, note)) {
        return CORRECTS;
      }
      if (adds(Kind.COR, note, member)) {
        return CORRECTED;
      }
      if (adds(Kind.ADD, member, note)) {
        return SUPPLEMENTS;
      }
      return adds(Kind.ADD, note, member) ? SUPPLEMENTED : OTHER;
    }

    private static Relationship betweenVersions(DocumentNumber note, DocumentNumber member) {
      int later = Integer.compare(NoteVersion.revisionOf(member), NoteVersion.revisionOf(note));
      if (later != 0) {
        return later > 0 ? REPLACES : REPLACED;
      }
      if (NoteVersion.has(Kind.EXT, member)) {
        return PARTLY_ACCESSIBLE;
      }
      return NoteVersion.has(Kind.DCL, member) ? DECLASSIFIED : WHOLE;
    }

    /**
     * Whether an addition belongs to a version. A correction belongs to one version; a supplement
     * also to later ones.
     */
    private static boolean adds(Kind kind, DocumentNumber addition, DocumentNumber to) {
      return addition.addition().filter(suffix -> suffix.kind() == kind).isPresent()
          && addition
              .addedTo()
              .filter(
                  whole ->
                      kind == Kind.ADD
                          ? whole.document().key().equals(to.document().key())
                          : whole.key().equals(to.key()))
              .isPresent();
    }
  }

  /** Another note of the family. */
  public record Member(NoteSummary note, NoteVersion version, Relationship tie) {

    /** The languages that a correction applies to; empty where it applies to all. */
    public List<String> languages() {
      return version.number().addition().map(Suffix::languages).orElse(List.of());
    }

    private boolean corrects(String language) {
      return tie == Relationship.CORRECTS
          && (languages().isEmpty() || languages().contains(language));
    }
  }

  /** Reads the family of a note. */
  public static NoteFamily of(NoteSummary note, StoredNoteReader world) {
    return note.number()
        .map(number -> new NoteFamily(note, members(note, number, world)))
        .orElseGet(() -> new NoteFamily(note, List.of()));
  }

  private static List<Member> members(
      NoteSummary note, DocumentNumber number, StoredNoteReader world) {
    return world.family(number).stream()
        .filter(other -> !other.id().equals(note.id()))
        .flatMap(
            other -> NoteVersion.of(other).map(version -> member(other, version, number)).stream())
        .sorted(BY_NUMBER_THEN_LANGUAGE)
        .toList();
  }

  private static Member member(NoteSummary other, NoteVersion version, DocumentNumber number) {
    return new Member(other, version, Relationship.between(number, version.number()));
  }

  /** The newest revision after the note, in its language if there is one. */
  public Optional<Member> newest() {
    return members.stream()
        .filter(member -> member.tie() == Relationship.REPLACES)
        .min(
            Comparator.comparing((Member member) -> -member.version().revision())
                .thenComparing(member -> !member.version().language().equals(language()))
                .thenComparing(Member::version));
  }

  /** The corrections of the note in its language. */
  public List<Member> corrections() {
    return members.stream().filter(member -> member.corrects(language())).toList();
  }

  /** Where the note is partly blanked, the full text, in its language if there is one. */
  public Optional<Member> whole() {
    return members.stream()
        .filter(
            member ->
                member.tie() == Relationship.WHOLE || member.tie() == Relationship.DECLASSIFIED)
        .filter(member -> note.number().filter(n -> NoteVersion.has(Kind.EXT, n)).isPresent())
        .min(
            Comparator.comparing((Member member) -> !member.version().language().equals(language()))
                .thenComparing(Member::version));
  }

  private String language() {
    return note.naming().language();
  }
}
