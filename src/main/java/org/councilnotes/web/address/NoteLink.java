package org.councilnotes.web.address;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.springframework.web.util.UriUtils;

/** Addresses of notes and passages, escaped and relative to the site root. */
public final class NoteLink {

  private static final Set<PassageKind> WITHOUT_HISTORY =
      EnumSet.of(PassageKind.COVER, PassageKind.HEADING);

  private NoteLink() {}

  public static String to(String note) {
    return "/notes/" + UriUtils.encodePathSegment(note, StandardCharsets.UTF_8);
  }

  public static String toPassage(String note, String passage) {
    return to(note) + here(passage);
  }

  /** An anchor on the same page. */
  public static String here(String passage) {
    return "#" + UriUtils.encodeFragment(passage, StandardCharsets.UTF_8);
  }

  public static String toSeries(String series) {
    return "/series/" + UriUtils.encodePathSegment(series, StandardCharsets.UTF_8);
  }

  public static String toSeries(String series, String language) {
    return toSeries(series) + "?language=" + parameter(language);
  }

  /** Where numbers of a missing edition are looked for, by the first day that it would cover. */
  public static String toMissing(String series, String language, LocalDate from) {
    return "/register?series=%s&language=%s&from=%s"
        .formatted(parameter(series), parameter(language), from);
  }

  /** The form of the sidecar of a file, by the path of the file in the ledger. */
  public static String toSidecar(String path) {
    return "/sidecar?path=" + parameter(path);
  }

  /** The page of a programme, by its code. */
  public static String toProgramme(String code) {
    return "/programmes/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
  }

  /** The page of a country or territory, by its code. */
  public static String toCountry(String code) {
    return "/countries/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
  }

  /** The dossier of an interinstitutional file, by its id. */
  public static String toDossier(String file) {
    return "/dossier/" + UriUtils.encodePathSegment(file, StandardCharsets.UTF_8);
  }

  /** The same as JSON. */
  public static String toDossierApi(String file) {
    return "/api/dossiers/" + UriUtils.encodePathSegment(file, StandardCharsets.UTF_8);
  }

  /** The history of the wording of a passage. */
  public static String toWording(String passage) {
    return "/wording?passage=" + parameter(passage);
  }

  /**
   * The same; empty for passages without history: those of notes without series, covers and
   * headings.
   */
  public static Optional<String> toHistory(NoteSummary note, Passage passage) {
    boolean isOfEdition = note.report().series().isPresent() && note.report().period().isPresent();
    return isOfEdition && !WITHOUT_HISTORY.contains(passage.kind())
        ? Optional.of(toWording(passage.id()))
        : Optional.empty();
  }

  public static String toCitation(String note, String passage) {
    return to(note) + "/cite?passage=" + parameter(passage);
  }

  /** The same with a search and basket in the address. */
  public static String toCitation(String note, String passage, SearchState carried) {
    return carried.addressOf(to(note) + "/cite", SearchState.parameter("passage", passage));
  }

  /** The same as plain text. */
  public static String toPlainCitation(String note, String passage) {
    return to(note) + "/cite.txt?passage=" + parameter(passage);
  }

  /** A passage with its tags open for correction. */
  public static String toCorrecting(String note, String passage) {
    return to(note) + "?edit=" + parameter(passage) + here(passage);
  }

  /** The same after a correction. */
  public static String toCorrected(String note, String passage, String correction) {
    return "%s?edit=%s&corrected=%s%s"
        .formatted(to(note), parameter(passage), parameter(correction), here(passage));
  }

  /** The extraction sheet of the note. */
  public static String toExtraction(String note) {
    return to(note) + "/extraction";
  }

  /**
   * The n-th table of a note as a file, from 1.
   *
   * @param format {@code csv} or {@code xlsx}
   */
  public static String toTable(String note, int n, String format) {
    return "/api%s/tables/%d?format=%s".formatted(to(note), n, format);
  }

  /** The n-th file of a note, from 1. */
  public static String toOriginal(String note, int n) {
    String first = "/api" + to(note) + "/original";
    return n == 1 ? first : first + "?source=" + n;
  }

  /** The first file of a note at a page, from 1; browsers open a PDF there. */
  public static String toOriginalPage(String note, int page) {
    return toOriginal(note, 1) + "#page=" + page;
  }

  /** The remarks of delegations in a note as a file; by some of them only where some are given. */
  public static String toRemarks(String note, String format, List<String> authors) {
    StringBuilder address = new StringBuilder("/api" + to(note) + "/remarks?format=" + format);
    authors.forEach(author -> address.append("&author=").append(parameter(author)));
    return address.toString();
  }

  public static String toComparison(String older, String newer) {
    return toComparison(List.of(older, newer));
  }

  public static String toComparison(List<String> notes) {
    return notes.stream()
        .map(note -> "note=" + parameter(note))
        .collect(Collectors.joining("&", "/compare?", ""));
  }

  /** The comparison of the passage's edition with the one before, at that passage. */
  public static String toOtherYears(String note, String passage) {
    return "/compare?note=%s&passage=%s".formatted(parameter(note), parameter(passage));
  }

  /** A passage as a hit of a search, with its place in the result, from 1. */
  public static String toHit(SearchHit hit, SearchState state, int place) {
    String at = SearchState.parameter(SearchState.HIT, Integer.toString(place));
    return state.atPage(1).addressOf(to(hit.note().id()), at) + here(hit.passage().id());
  }

  /** The hit at a place of a result, from 1. */
  public static String toPlace(SearchState state, int place) {
    return state.atPage(1).addressOf("/hits/" + place);
  }

  /** Passages similar to one. */
  public static String toAlike(String passage) {
    return "/like?passage=" + parameter(passage);
  }

  private static String parameter(String id) {
    return UriUtils.encode(id, StandardCharsets.UTF_8);
  }
}
