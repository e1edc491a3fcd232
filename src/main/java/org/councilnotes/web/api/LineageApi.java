package org.councilnotes.web.api;

import java.util.List;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.collate.Comparison;
import org.councilnotes.json.LineageJson;
import org.councilnotes.note.Note;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.store.SeriesReader;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.SnapshotCache;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The lineages of all wordings of a series as JSON; cached for each snapshot of the archive. */
@RestController
final class LineageApi {

  private static final int FEWEST = 2;

  /** Maximum size of all cached answers, in bytes. */
  private static final long CAPACITY = 32L << 20;

  private final ArchiveAccess archiveAccess;
  private final ConcurrencyLimit limit;
  private final SnapshotCache<Key, byte[]> answers =
      new SnapshotCache<>(CAPACITY, answer -> answer.length);

  /** Key of a cached answer. */
  private record Key(String series, Optional<String> language) {}

  LineageApi(ArchiveAccess archiveAccess, RequestLimits limits) {
    this.archiveAccess = archiveAccess;
    this.limit = limits.comparisons();
  }

  /**
   * The lineages in one language: the one asked for, else the one with the most editions.
   *
   * @throws RuntimeException answered with 404 where there is no such series, with 400 where it has
   *     only one edition, with 429 where too many comparisons are running
   */
  @GetMapping("/api/lineage/{series}")
  ResponseEntity<byte[]> lineage(
      @PathVariable String series, @RequestParam Optional<String> language) {
    byte[] answer =
        answers.get(
            archiveAccess.forReader(),
            new Key(series, language),
            still -> answer(editions(series, language, still), still));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
  }

  private static SeriesEditions editions(
      String series, Optional<String> language, SeriesReader world) {
    SeriesEditions chosen =
        SeriesEditions.held(series, language, world)
            .orElseThrow(() -> Refusal.notFound("series", series));
    if (chosen.editions().size() < FEWEST) {
      throw Refusal.badRequest("lineage");
    }
    return chosen;
  }

  private byte[] answer(SeriesEditions series, StoredNoteReader world) {
    return limit.run(
        () -> {
          List<Note> notes =
              series.editions().stream().flatMap(e -> world.note(e.id()).stream()).toList();
          return JsonMapper.shared().writeValueAsBytes(LineageJson.write(Comparison.of(notes)));
        });
  }
}
