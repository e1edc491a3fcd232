package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import org.councilnotes.access.Worlds;
import org.councilnotes.json.LineageJson;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Series;
import org.councilnotes.series.Comparison;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The life of each wording of a series. */
@RestController
final class LineageApi {

  private static final int FEWEST = 2;

  private final Worlds worlds;

  LineageApi(Worlds worlds) {
    this.worlds = worlds;
  }

  /**
   * In one language: the one asked for, else the one that most editions are in.
   *
   * @throws RuntimeException answered with 404 where there is no such series, with 400 where it has
   *     but one edition
   */
  @GetMapping("/api/lineage/{series}")
  JsonNode lineage(@PathVariable String series, @RequestParam Optional<String> language) {
    ArchiveReader world = worlds.forReader();
    Series chosen =
        Series.held(series, language, world).orElseThrow(() -> Refusal.notFound("series", series));
    List<Note> notes =
        chosen.editions().stream().flatMap(e -> world.note(e.id()).stream()).toList();
    if (notes.size() < FEWEST) {
      throw Refusal.badRequest("lineage");
    }
    return LineageJson.write(Comparison.of(notes));
  }
}
