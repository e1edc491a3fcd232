package org.councilnotes.web.api;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.json.ComparisonJson;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.address.ParameterValues;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.compare.CompareParameters;
import org.councilnotes.web.compare.CompareState;
import org.councilnotes.web.compare.ComparedNotes;
import org.councilnotes.web.compare.ComparisonCache;
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

  CompareApi(ArchiveAccess archiveAccess, ComparisonCache comparisons) {
    this.archiveAccess = archiveAccess;
    this.comparisons = comparisons;
  }

  @QueryParameters({CompareState.NOTE, CompareState.BASE, CompareState.LAYOUT, CompareState.EXTENT})
  @GetMapping("/api/compare")
  JsonNode json(@RequestParam MultiValueMap<String, String> values) {
    CompareParameters asked = new CompareParameters(new ParameterValues(values));
    ArchiveReader world = archiveAccess.forReader();
    List<String> notes = ComparedNotes.in(world, asked.notes()).stream().map(Note::id).toList();
    OptionalInt base = asked.baseIndex(notes.size());
    return ComparisonJson.write(comparisons.of(notes, world).withBase(base));
  }
}
