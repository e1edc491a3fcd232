package org.councilnotes.web;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.search.Hit;
import org.councilnotes.search.NoteSummary;
import org.springframework.web.util.UriUtils;

/** Addresses of notes and of places in them, escaped; relative to the archive's root. */
final class NoteLink {

  private static final Set<PassageKind> WITHOUT_HISTORY =
      EnumSet.of(PassageKind.COVER, PassageKind.HEADING);

  private NoteLink() {}

  static String to(String note) {
    return "/notes/" + UriUtils.encodePathSegment(note, StandardCharsets.UTF_8);
  }

  static String toPassage(String note, String passage) {
    return to(note) + here(passage);
  }

  /** A place on the same page. */
  static String here(String passage) {
    return "#" + UriUtils.encodeFragment(passage, StandardCharsets.UTF_8);
  }

  static String toSeries(String series) {
    return "/series/" + UriUtils.encodePathSegment(series, StandardCharsets.UTF_8);
  }

  static String toSeries(String series, String language) {
    return toSeries(series) + "?language=" + parameter(language);
  }

  /** The history of the wording of a passage. */
  static String toWording(String passage) {
    return "/wording?passage=" + parameter(passage);
  }

  /** The same, where there may be one: of the text of an edition, not of its cover and headings. */
  static Optional<String> toHistory(NoteSummary note, Passage passage) {
    boolean isOfEdition = note.report().series().isPresent() && note.report().period().isPresent();
    return isOfEdition && !WITHOUT_HISTORY.contains(passage.kind())
        ? Optional.of(toWording(passage.id()))
        : Optional.empty();
  }

  /** The words of a passage with their place, to be copied. */
  static String toCitation(String note, String passage) {
    return to(note) + "/cite?passage=" + parameter(passage);
  }

  /** The same, with a search and a basket that go along. */
  static String toCitation(String note, String passage, SearchState carried) {
    return carried.addressOf(to(note) + "/cite", SearchState.parameter("passage", passage));
  }

  /** The same as plain text. */
  static String toPlainCitation(String note, String passage) {
    return to(note) + "/cite.txt?passage=" + parameter(passage);
  }

  /** A passage with what can be done to its tags. */
  static String toCorrecting(String note, String passage) {
    return to(note) + "?edit=" + parameter(passage) + here(passage);
  }

  /** The same after a correction. */
  static String toCorrected(String note, String passage, String correction) {
    return "%s?edit=%s&corrected=%s%s"
        .formatted(to(note), parameter(passage), parameter(correction), here(passage));
  }

  /** What reading did to the note. */
  static String toExtraction(String note) {
    return to(note) + "/extraction";
  }

  /** The n-th file of a note, from 1. */
  static String toOriginal(String note, int n) {
    String first = "/api" + to(note) + "/original";
    return n == 1 ? first : first + "?source=" + n;
  }

  /** The first file of a note at a page, from 1; browsers open a PDF there. */
  static String toOriginalPage(String note, int page) {
    return toOriginal(note, 1) + "#page=" + page;
  }

  static String toComparison(String older, String newer) {
    return toComparison(List.of(older, newer));
  }

  static String toComparison(List<String> notes) {
    return notes.stream()
        .map(note -> "note=" + parameter(note))
        .collect(Collectors.joining("&", "/compare?", ""));
  }

  /** The edition that a passage stands in beside the one before it, at that passage. */
  static String toOtherYears(String note, String passage) {
    return "/compare?note=%s&passage=%s".formatted(parameter(note), parameter(passage));
  }

  /** A passage at its place in the result of a search, from 1. */
  static String toHit(Hit hit, SearchState state, int place) {
    String at = SearchState.parameter(SearchState.HIT, Integer.toString(place));
    return state.atPage(1).addressOf(to(hit.note().id()), at) + here(hit.passage().id());
  }

  /** What stands at a place of a result. */
  static String toPlace(SearchState state, int place) {
    return state.atPage(1).addressOf("/hits/" + place);
  }

  /** Passages that are like one. */
  static String toAlike(String passage) {
    return "/like?passage=" + parameter(passage);
  }

  private static String parameter(String id) {
    return UriUtils.encode(id, StandardCharsets.UTF_8);
  }
}
