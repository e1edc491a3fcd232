package org.councilnotes.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.NoteReference;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.QueryDocumentNumbers;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.YearlessNumber;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteVersion;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.note.NoteEntry;

/**
 * The notes whose numbers a query contains; shown above the hits.
 *
 * @param notes the notes named, then other versions of their documents, the latest first
 * @param missing numbers that the archive does not hold
 */
record NoteNumberMatches(List<NoteEntry> notes, List<String> missing) {

  private static final int MOST = 5;

  NoteNumberMatches {
    notes = List.copyOf(notes);
    missing = List.copyOf(missing);
  }

  /**
   * Finds the notes that a query names.
   *
   * @param text the query as typed, which may be the id of a note or passage as a whole
   */
  static NoteNumberMatches of(
      QueryExpression query, String text, StoredNoteReader world, FacetNames names) {
    Optional<NoteReference> reference = NoteReference.parse(text);
    NoteNumberMatches byNumber = byNumber(query, reference, world, names);
    List<NoteEntry> notes =
        Stream.concat(
                reference.flatMap(r -> unnumbered(r, world)).stream(), byNumber.notes().stream())
            .map(note -> note.at(reference.flatMap(NoteReference::passage)))
            .toList();
    return new NoteNumberMatches(notes, byNumber.missing());
  }

  private static Optional<NoteEntry> unnumbered(NoteReference reference, StoredNoteReader world) {
    return Optional.of(reference)
        .filter(note -> note.number().isEmpty())
        .flatMap(note -> world.note(note.note()))
        .map(NoteSummary::of)
        .map(NoteEntry::alone);
  }

  private static NoteNumberMatches byNumber(
      QueryExpression query,
      Optional<NoteReference> reference,
      StoredNoteReader world,
      FacetNames names) {
    List<DocumentNumber> asked = QueryDocumentNumbers.in(query).stream().limit(MOST).toList();
    List<NoteSummary> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (DocumentNumber number : asked) {
      List<NoteSummary> versions = versions(number, world);
      found.addAll(versions);
      if (versions.stream().noneMatch(note -> isOf(note, number))) {
        missing.add(number.display());
      }
    }
    for (DocumentNumber number :
        QueryDocumentNumbers.possibleIn(query).stream().limit(MOST).toList()) {
      List<NoteSummary> versions = versions(number, world);
      if (versions.stream().anyMatch(note -> isOf(note, number))) {
        found.addAll(versions);
      }
    }
    OptionalInt bare = YearlessNumber.of(query);
    if (bare.isPresent()) {
      found.addAll(documents(world.numbered(bare.getAsInt())));
    }
    Optional<String> language = reference.flatMap(NoteReference::language);
    return new NoteNumberMatches(byNumber(found, language, names), missing);
  }

  /** The versions of a document: the one named first, then the latest. */
  private static List<NoteSummary> versions(DocumentNumber number, StoredNoteReader world) {
    String document = number.document().key();
    List<NoteSummary> latestFirst =
        latestFirst(
            world.family(number).stream()
                .filter(note -> documentOf(note).equals(document))
                .toList());
    return Stream.of(true, false)
        .flatMap(exact -> latestFirst.stream().filter(note -> isOf(note, number) == exact))
        .toList();
  }

  /**
   * The notes that are not additions, grouped by document; the latest version of each document
   * first.
   */
  private static List<NoteSummary> documents(List<NoteSummary> notes) {
    Map<String, List<NoteSummary>> byDocument = new LinkedHashMap<>();
    notes.stream()
        .filter(note -> note.number().filter(n -> n.addition().isEmpty()).isPresent())
        .forEach(
            note -> byDocument.computeIfAbsent(documentOf(note), _ -> new ArrayList<>()).add(note));
    return byDocument.values().stream().flatMap(some -> latestFirst(some).stream()).toList();
  }

  private static List<NoteSummary> latestFirst(List<NoteSummary> notes) {
    return notes.stream().sorted((one, other) -> version(one).compareTo(version(other))).toList();
  }

  /** The version by the number; notes found by number have one. */
  private static NoteVersion version(NoteSummary note) {
    return NoteVersion.of(note).orElseThrow();
  }

  private static String documentOf(NoteSummary note) {
    return version(note).number().document().key();
  }

  private static boolean isOf(NoteSummary note, DocumentNumber number) {
    return version(note).number().key().equals(number.key());
  }

  /**
   * Joins the language versions of one number into one entry, in the language named where there is
   * one.
   */
  private static List<NoteEntry> byNumber(
      List<NoteSummary> notes, Optional<String> language, FacetNames names) {
    Map<String, List<NoteSummary>> byNumber = new LinkedHashMap<>();
    notes.stream()
        .distinct()
        .forEach(
            note ->
                byNumber
                    .computeIfAbsent(version(note).number().key(), _ -> new ArrayList<>())
                    .add(note));
    return byNumber.values().stream()
        .limit(MOST)
        .map(some -> named(first(language, some), names))
        .toList();
  }

  private static List<NoteSummary> first(Optional<String> language, List<NoteSummary> notes) {
    return Stream.of(true, false)
        .flatMap(
            asked ->
                notes.stream()
                    .filter(
                        n -> language.filter(n.naming().language()::equals).isPresent() == asked))
        .toList();
  }

  private static NoteEntry named(List<NoteSummary> languages, FacetNames names) {
    return new NoteEntry(
        languages.getFirst(),
        languages.stream()
            .skip(1)
            .map(
                note ->
                    new NoteEntry.LanguageVersion(
                        note, names.label(Facet.LANGUAGE, note.naming().language())))
            .toList(),
        Optional.empty());
  }

  public boolean isEmpty() {
    return notes.isEmpty() && missing.isEmpty();
  }
}
