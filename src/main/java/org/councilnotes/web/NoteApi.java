package org.councilnotes.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.councilnotes.access.Worlds;
import org.councilnotes.json.HeldNoteJson;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.HeldNote;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Notes as JSON, and the files that they were read from. */
@RestController
final class NoteApi {

  private final Worlds worlds;
  private final CorpusFolder corpus;

  NoteApi(Worlds worlds, CorpusFolder corpus) {
    this.worlds = worlds;
    this.corpus = corpus;
  }

  @GetMapping(NoteListPage.PATH)
  JsonNode notes(
      @RequestParam(defaultValue = "") String page, @RequestParam(defaultValue = "") String size) {
    return new NoteListPage(number("page", page), number("size", size))
        .of(worlds.forReader().notes());
  }

  private static Optional<Integer> number(String name, String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(Integer.valueOf(typed.strip()));
    } catch (NumberFormatException notANumber) {
      throw Refusal.badRequest("number", name, typed);
    }
  }

  @GetMapping("/api/notes/{*rest}")
  ResponseEntity<JsonNode> note(@PathVariable String rest) {
    ArchiveReader world = worlds.forReader();
    NoteAddress address = new NoteAddress(rest.substring(1));
    Optional<Note> note = address.exactIn(world);
    if (note.isPresent()) {
      return ResponseEntity.ok(HeldNoteJson.write(HeldNote.of(note.get(), world)));
    }
    String id = address.idIn(world).orElseThrow(address::unknown);
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create("/api" + NoteLink.to(id)))
        .build();
  }

  /**
   * One file of a note.
   *
   * @param source its number, from 1; text, since a number that is none is answered like one that
   *     is too high
   */
  @GetMapping("/api/notes/{id}/original")
  ResponseEntity<Resource> original(
      @PathVariable String id, @RequestParam(defaultValue = "1") String source) {
    ArchiveReader world = worlds.forReader();
    Note note = new NoteAddress(id).in(world);
    return Source.of(HeldNote.of(note, world)).stream()
        .filter(s -> Integer.toString(s.n()).equals(source))
        .findFirst()
        .flatMap(s -> corpus.original(s.file().path()).map(content -> download(s.name(), content)))
        .orElseThrow(() -> Refusal.notFound("original"));
  }

  /** A PDF opens in the browser; anything else is only saved, so that no note runs as a page. */
  private static ResponseEntity<Resource> download(String name, Resource content) {
    MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    ContentDisposition.Builder disposition =
        type.equals(MediaType.APPLICATION_PDF)
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(name, StandardCharsets.UTF_8).build().toString())
        .body(content);
  }
}
