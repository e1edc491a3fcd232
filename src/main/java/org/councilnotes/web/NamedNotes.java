package org.councilnotes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.AskedDocuments;
import org.councilnotes.search.BareNumber;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Query;
import org.councilnotes.search.Version;

/**
 * The notes that a search names by their numbers, which are shown before what it finds.
 *
 * @param notes the very ones, then the other versions of their documents, the latest first
 * @param missing numbers that the archive does not hold
 */
record NamedNotes(List<NamedNote> notes, List<String> missing) {

  private static final int MOST = 5;

  NamedNotes {
    notes = List.copyOf(notes);
    missing = List.copyOf(missing);
  }

  static NamedNotes of(Query query, ArchiveReader world, FacetNames names) {
    List<DocumentNumber> asked = AskedDocuments.in(query).stream().limit(MOST).toList();
    List<NoteSummary> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (DocumentNumber number : asked) {
      List<NoteSummary> versions = versions(number, world);
      found.addAll(versions);
      if (versions.stream().noneMatch(note -> isOf(note, number))) {
        missing.add(number.display());
      }
    }
    OptionalInt bare = BareNumber.of(query);
    if (bare.isPresent()) {
      found.addAll(documents(world.numbered(bare.getAsInt())));
    }
    return new NamedNotes(byNumber(found, names), missing);
  }

  /** The versions of a document, the one asked for first, then the latest. */
  private static List<NoteSummary> versions(DocumentNumber number, ArchiveReader world) {
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

  /** Without what stands beside a document; each document by its versions, the latest first. */
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

  /** Notes that are found by their number have one. */
  private static Version version(NoteSummary note) {
    return Version.of(note).orElseThrow();
  }

  private static String documentOf(NoteSummary note) {
    return version(note).number().document().key();
  }

  private static boolean isOf(NoteSummary note, DocumentNumber number) {
    return version(note).number().key().equals(number.key());
  }

  /** The languages of one number are one note. */
  private static List<NamedNote> byNumber(List<NoteSummary> notes, FacetNames names) {
    Map<String, List<NoteSummary>> byNumber = new LinkedHashMap<>();
    notes.stream()
        .distinct()
        .forEach(
            note ->
                byNumber
                    .computeIfAbsent(version(note).number().key(), _ -> new ArrayList<>())
                    .add(note));
    return byNumber.values().stream().limit(MOST).map(some -> named(some, names)).toList();
  }

  private static NamedNote named(List<NoteSummary> languages, FacetNames names) {
    return new NamedNote(
        languages.getFirst(),
        languages.stream()
            .skip(1)
            .map(
                note ->
                    new NamedNote.Other(
                        note, names.label(Facet.LANGUAGE, note.naming().language())))
            .toList());
  }

  public boolean isEmpty() {
    return notes.isEmpty() && missing.isEmpty();
  }
}
