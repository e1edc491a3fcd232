package org.councilnotes.web;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.access.Worlds;
import org.councilnotes.json.CompareJson;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Two to ten notes side by side, as JSON. */
@RestController
final class CompareApi {

  private final Worlds worlds;
  private final Comparisons comparisons;

  CompareApi(Worlds worlds, Comparisons comparisons) {
    this.worlds = worlds;
    this.comparisons = comparisons;
  }

  @QueryParameters({CompareState.NOTE, CompareState.BASE, CompareState.LAYOUT, CompareState.EXTENT})
  @GetMapping("/api/compare")
  JsonNode json(@RequestParam MultiValueMap<String, String> values) {
    CompareParameters asked = new CompareParameters(values);
    ArchiveReader world = worlds.forReader();
    List<String> notes = ComparedNotes.in(world, asked.notes()).stream().map(Note::id).toList();
    OptionalInt base = asked.base(notes.size()).stream().map(position -> position - 1).findFirst();
    return CompareJson.write(comparisons.of(notes, world).comparison(), base);
  }
}
