package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.json.ComparisonJson;
import org.councilnotes.note.Note;
import org.councilnotes.notice.ComparisonNotices;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.RequestLocaleResolver;
import org.councilnotes.web.address.ParameterValues;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.compare.CompareParameters;
import org.councilnotes.web.compare.CompareState;
import org.councilnotes.web.compare.ComparedNotes;
import org.councilnotes.web.compare.ComparisonCache;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The comparison of two to ten notes as JSON. */
@RestController
final class CompareApi {

  private final ArchiveAccess archiveAccess;
  private final ComparisonCache comparisons;
  private final MessageSource messages;

  CompareApi(ArchiveAccess archiveAccess, ComparisonCache comparisons, MessageSource messages) {
    this.archiveAccess = archiveAccess;
    this.comparisons = comparisons;
    this.messages = messages;
  }

  @QueryParameters({CompareState.NOTE, CompareState.BASE, CompareState.LAYOUT, CompareState.EXTENT})
  @GetMapping("/api/compare")
  ResponseEntity<JsonNode> json(
      @RequestParam MultiValueMap<String, String> values, HttpServletRequest http) {
    CompareParameters asked = new CompareParameters(new ParameterValues(values));
    ArchiveReader world = archiveAccess.forReader();
    List<Note> notes = ComparedNotes.in(world, asked.notes());
    OptionalInt base = asked.baseIndex(notes.size());
    Locale reader = RequestLocaleResolver.ofPeople(http);
    return ResponseEntity.ok()
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(
            ComparisonJson.write(
                comparisons.of(notes.stream().map(Note::id).toList(), world).withBase(base),
                ComparisonNotices.of(notes, reader).toJson(messages, reader)));
  }
}
